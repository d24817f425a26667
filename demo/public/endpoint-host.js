/** The partner's server talks to Glympse: the page says where that is, and has nothing to keep. */
export class EndpointHost {
  configure(element) {
    element.endpoint = '/api/glympse';
  }

  async account() {
    return this.#session('GET');
  }

  async signInNewRider() {
    await this.#session('POST');
  }

  async signOut() {
    await this.#session('DELETE');
  }

  async #session(method) {
    const response = await fetch('/api/session', { method });
    const { account } = await response.json();
    return account;
  }
}
