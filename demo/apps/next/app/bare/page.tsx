import { LinkAccount } from './LinkAccount';

export default function Page() {
  return <LinkAccount />;
}
