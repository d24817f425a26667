declare global {
  interface Window {
    /** What has gone to the console as an error since the page is there. */
    logged?: string[];
  }
}

const logged: string[] = [];
window.logged = logged;
console.error = (...words: unknown[]) => {
  logged.push(words.join(' '));
};

export {};
