import { checkCommand } from './check-command.js';
import { prerenderCommand } from './prerender-command.js';
import { sandboxCommand } from './sandbox-command.js';
import { UsageError, type Command } from './types.js';

const commands: Readonly<Record<string, Command>> = {
  sandbox: sandboxCommand,
  check: checkCommand,
  prerender: prerenderCommand,
};

const help = `Usage: npx glympse-account-link <command> [options]

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`)
  .join('\n')}

\`npx glympse-account-link <command> --help\` tells more.
`;

/** 0: done, 1: something is wrong with what was looked at, 2: with what was asked for. */
async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command && /^(-h|--help)$/m.test(rest.join('\n'))) {
    console.log(command.help);
    return 0;
  }
  if (command) return command.run(rest);
  if (/^(-h|--help|help)$/.test(name)) {
    console.log(help);
    return 0;
  }
  throw new UsageError(name ? `There is no command ${name}.\n\n${help}` : help);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  console.error(isUsage ? (error as Error).message : error);
  process.exitCode = isUsage ? 2 : 1;
}
