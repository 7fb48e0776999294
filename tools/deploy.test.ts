import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectRoot } from '#platform/project-root.ts'
import { readSettings } from '#platform/settings.ts'

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8')
const has = (file: string) => existsSync(join(projectRoot, file))

/** Files of the project that an image copies but does not have. */
function missingSources(dockerfile: string): string[] {
  return [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
    .flatMap(([, sources = '']) => sources.split(' '))
    .filter((source) => source !== '.' && !has(source))
}

type Service = {
  image: string
  environment?: Record<string, string>
  secrets?: string[]
  networks?: Record<string, { ipv4_address?: string }>
  network_mode?: string
  volumes?: string[]
  read_only?: boolean
  ports?: string[]
}
type Compose = {
  services: Record<string, Service>
  secrets: Record<string, { file: string }>
  volumes: Record<string, unknown>
  networks: Record<string, { internal?: boolean }>
}

test('obraz: wszystko, co kopiuje, istnieje; działa bez praw administratora, bez narzędzi budowy i bez historii kodu', () => {
  const dockerfile = read('deploy/Dockerfile')
  expect(missingSources(dockerfile)).toEqual([])
  expect(missingSources('COPY nie-ma-takiego ./x\n')).toEqual(['nie-ma-takiego'])
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
  expect(last).toMatch(/^USER splot$/m)
  expect(last).toContain('HEALTHCHECK')
  expect(last).not.toMatch(/npm (ci|install)|COPY \. /)
  expect(dockerfile).toContain('npm ci --omit=dev --ignore-scripts')
  expect(dockerfile).not.toMatch(/npm ci(?!.*--ignore-scripts)/)
  expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', 'node_modules', 'data', '.env*']))
  for (const folder of ['database', 'platform', 'dist']) expect(last).toMatch(new RegExp(`COPY .*${folder}`))
})

test('dwie kopie: sieci, woluminy i tajemnice się zgadzają, baza nie ma sieci, a ustawienia Splot przyjmie', () => {
  const { services, secrets, volumes, networks } = parse(read('deploy/compose.yaml'), { merge: true }) as Compose
  expect(Object.keys(services)).toEqual(['database', 'splot-1', 'splot-2', 'proxy'])
  for (const [name, service] of Object.entries(services)) {
    for (const secret of service.secrets ?? []) expect(secrets, name).toHaveProperty(secret)
    for (const network of Object.keys(service.networks ?? {})) expect(networks, name).toHaveProperty(network)
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':')
      if (source.startsWith('./')) expect(source === './tls' || has(join('deploy', source)), source).toBe(true)
      else expect(volumes, name).toHaveProperty(source)
    }
    expect(service.ports === undefined || name === 'proxy').toBe(true)
  }
  const copy = services['splot-1'] as Service
  expect(copy).toEqual(services['splot-2'])
  expect(copy.volumes).toContain('splot-data:/var/lib/splot') // one folder of kept files for both
  expect(copy.read_only).toBe(true)
  expect(services.database?.network_mode).toBe('none')
  expect(services.database?.image).toMatch(/^postgres:1[5-9]/)
  expect(networks.inside?.internal).toBe(true)

  const proxy = services.proxy?.networks?.inside?.ipv4_address as string
  const way = (login: string) => `postgres://${login}:haslo@localhost/splot?host=/run/postgresql`
  const settings = readSettings({
    TRUSTED_PROXIES: copy.environment?.TRUSTED_PROXIES,
    DATABASE_URL: way('splot_app'),
    DATABASE_OWNER_URL: way('splot_owner'),
  })
  expect(settings.trustedProxies).toEqual(['loopback', proxy])
})

test('serwer pośredniczący: tylko TLS 1.2 i 1.3, programy bez przekierowania, nagłówki nadpisane, odnośniki poza dziennikiem', () => {
  const conf = read('deploy/nginx.conf')
  const { services } = parse(read('deploy/compose.yaml'), { merge: true }) as Compose
  for (const [, host = ''] of conf.matchAll(/^ {2}server (\S+):3000/gm)) expect(services).toHaveProperty(host)
  expect(conf).toMatch(/ssl_protocols +TLSv1\.2 TLSv1\.3;/)
  const ciphers = /ssl_ciphers +(\S+);/.exec(conf)?.[1]?.split(':') ?? []
  expect(ciphers.length).toBeGreaterThan(3)
  for (const cipher of ciphers)
    expect(cipher).toMatch(/^ECDHE-(ECDSA|RSA)-(AES(256|128)-GCM-SHA(384|256)|CHACHA20-POLY1305)$/)
  expect(conf).toContain('location /api/ { return 403; }')
  expect(conf).toContain('location = /metrics { return 404; }')
  const behindLinks = ['apps/public/account/link-pages.tsx', 'apps/server/calendar-feed.ts']
    .flatMap((file) => [...read(file).matchAll(/'\/([a-z-]+)\/:token/g)])
    .map(([, name]) => name)
  const unlogged = /~\^\/\(([a-z|-]+)\)\/ 0;/.exec(conf)?.[1]?.split('|') ?? []
  expect(unlogged.sort()).toEqual([...new Set(behindLinks)].sort())
  const passes = conf.split('proxy_pass ').slice(1)
  expect(passes).toHaveLength(2)
  for (const pass of passes)
    for (const header of [
      'Host $host',
      'X-Forwarded-For $remote_addr',
      'X-Forwarded-Proto https',
      'X-Forwarded-Host ""',
    ])
      expect(pass).toContain(`proxy_set_header ${header};`)
  expect(conf.split('{').length).toBe(conf.split('}').length)
})

test('obraz i usługa oddają pamięć systemowi tak samo jak „npm start”', () => {
  const settings = Object.entries(JSON.parse(read('tools/memory.json'))).map(([name, value]) => `${name}=${value}`)
  expect(settings).not.toEqual([])
  for (const setting of settings) {
    expect(read('deploy/Dockerfile')).toMatch(new RegExp(`^ENV .*${setting}$`, 'm'))
    expect(read('deploy/splot.service')).toMatch(new RegExp(`^Environment=.*${setting}$`, 'm'))
  }
})

const ANALYZE = '/usr/bin/systemd-analyze'
if (!existsSync(ANALYZE)) process.stderr.write(`usługa systemowa: pominięte, bo nie ma ${ANALYZE}\n`)

describe.skipIf(!existsSync(ANALYZE))('usługa systemowa', () => {
  test('systemd przyjmuje plik usługi, a zamknięcie ocenia jako bezpieczne', () => {
    const unit = join(projectRoot, 'deploy/splot.service')
    const verified = spawnSync(ANALYZE, ['verify', unit], { encoding: 'utf8' })
    const own = verified.stderr
      .split('\n')
      .filter((line) => /splot\.service/.test(line) && !/not executable|No such file/.test(line))
    expect(own).toEqual([])
    expect(read('deploy/splot.service')).toContain('KillMode=mixed')
    const rated = spawnSync(ANALYZE, ['security', '--offline=true', unit], { encoding: 'utf8' })
    const exposure = Number(/exposure level for \S+ ([\d.]+)/.exec(`${rated.stdout}${rated.stderr}`)?.[1])
    expect(exposure).toBeLessThan(3)
  })
})
