import 'glympse-account-link';

export const LinkAccount = () => (
  <glympse-account-link
    endpoint="/api/glympse"
    code-length={6}
    onlinked={({ detail }) => console.log('linked', detail.type)}
    onstep-change={({ detail }) => console.log(detail.step)}
  />
);
