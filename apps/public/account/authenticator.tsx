import { Button, ButtonLink } from '#platform/web/html/button.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { QrCode } from '#platform/web/html/qr-code.tsx'

type AuthenticatorStepsProps = {
  action: string
  hidden: Readonly<Record<string, string>>
  /** What the application takes in: `otpauth://…`. */
  address: string
  error: string | undefined
}

/** The key as a picture and as text, then the first code. */
export function AuthenticatorSteps({ action, hidden, address, error }: AuthenticatorStepsProps) {
  const key = new URL(address).searchParams.get('secret') ?? ''
  return (
    <ol className="steps">
      <li>
        <p>
          Otwórz w&nbsp;telefonie aplikację z&nbsp;kodami jednorazowymi (TOTP), na przykład FreeOTP, Aegis albo Google
          Authenticator.
        </p>
      </li>
      <li>
        <p>Zeskanuj obrazek albo przepisz klucz.</p>
        <QrCode text={address} label="Kod QR z kluczem dla aplikacji; ten sam klucz stoi niżej jako tekst" />
        <p>
          Klucz: <code className="key-text">{(key.match(/.{1,4}/g) ?? []).join(' ')}</code>
        </p>
      </li>
      <li>
        <PostForm action={action} hidden={hidden}>
          <TextField
            name="kod"
            label="Kod, który pokazuje aplikacja"
            hint="Sześć cyfr. Zmieniają się co pół minuty."
            autoComplete="one-time-code"
            inputMode="numeric"
            width="short"
            error={error}
          />
          <Button>Potwierdź</Button>
        </PostForm>
      </li>
    </ol>
  )
}

/** Codes that are shown once. */
export function BackupCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  return (
    <>
      <p>
        Każdy z&nbsp;tych kodów działa raz, gdy nie masz telefonu. Wydrukuj je albo przepisz i&nbsp;trzymaj z&nbsp;dala
        od komputera. Nie pokażemy ich drugi raz.
      </p>
      <ul className="bare code-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="actions">
        <ButtonLink href={next}>Mam je zapisane, dalej</ButtonLink>
      </p>
    </>
  )
}
