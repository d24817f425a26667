/** Steers the sandbox that this browser has to itself. */
export async function control(command, input) {
  const response = await fetch(`/sandbox/control/${command}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input ?? {}),
  });
  return response.json();
}
