/** Vite gives the address of a file it copies under a hashed name. */
declare module '*?url' {
  const address: string
  export default address
}
