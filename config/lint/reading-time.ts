/** Texts that are gone before they are read. */
import type { HallConfig } from '#config/schema.ts';
import type { CheckTime, Finding } from './finding.ts';
import { explanationsOf, lengthOf, type Stayed, staySeconds } from './stay.ts';

interface Read {
  path: string;
  until: number | undefined;
  text: string;
  seconds: number;
}

/** Contents whose Chinese takes longer to read than they stay. English stands beside it, for other readers. */
export function* readingTime(config: HallConfig, { at }: CheckTime): Generator<Finding> {
  const { charactersPerSecond } = config.checks;
  for (const { path, until, text, seconds } of readsOf(config)) {
    if (until !== undefined && until <= at) continue;
    const length = lengthOf(text);
    if (length <= seconds * charactersPerSecond) continue;
    const needed = Math.ceil(length / charactersPerSecond);
    const most = Math.floor(seconds * charactersPerSecond);
    yield {
      path,
      severity: 'warning',
      code: 'reading_time',
      zh: `${length} 个字，慢慢看要 ${needed} 秒，屏幕上只停 ${seconds} 秒。请缩到 ${most} 个字以内，或把每轮的秒数调长`,
      en: `${length} characters take ${needed} s to read and stay for ${seconds} s. Cut them to ${most}, or make the turns longer`,
    };
  }
}

function* readsOf(config: HallConfig): Generator<Read> {
  const { turnSeconds } = config.rotation;
  const stay = (content: Stayed) => staySeconds(content, turnSeconds);
  for (const [at, guide] of config.guides.entries()) {
    const text = [guide.title, ...guide.steps.map((step) => step.text)].map(({ zh }) => zh).join('');
    yield { path: `guides[${at}].steps`, until: guide.until, text, seconds: stay({ guide }) };
  }
  for (const [at, notice] of config.notices.entries()) {
    yield { path: `notices[${at}].text`, until: notice.until, text: notice.text.zh, seconds: turnSeconds };
  }
  for (const [at, campaign] of config.campaigns.entries()) {
    const { title, offer, price, until } = campaign;
    const text = title.zh + offer.zh + (price?.zh ?? '') + explanationsOf(campaign, config.glossary);
    const seconds = stay({ campaign, glossary: config.glossary });
    yield { path: `campaigns[${at}]`, until, text, seconds };
  }
  for (const [at, slide] of config.slides.entries()) {
    const text = (slide.title?.zh ?? '') + (slide.text?.zh ?? '');
    yield { path: `slides[${at}].text`, until: slide.until, text, seconds: stay({ slide }) };
  }
}
