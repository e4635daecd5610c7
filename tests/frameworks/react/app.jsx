import { Component, StrictMode, Suspense, useEffect, useState } from 'react';
import { MaqalArticle, MaqalHtml, useMaqal } from 'maqal/react';
import { WordCount } from './count.jsx';
import { comment, options, second, source } from '../article.js';

function Hook() {
  const { sanitize } = useMaqal();
  return <section id="hook" dangerouslySetInnerHTML={{ __html: sanitize(comment) }} />;
}

class Boundary extends Component {
  state = {};
  static getDerivedStateFromError = (error) => ({ code: error.code });
  render() {
    return this.state.code ? <p id="caught">{this.state.code}</p> : this.props.children;
  }
}

export function App() {
  const [text, setText] = useState(source);
  const [count, setCount] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [preset, setPreset] = useState('basic');
  const [failure, setFailure] = useState('');
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);
  return (
    <StrictMode>
      <main>
        <MaqalArticle source={text} options={{ ...options }} className="story" fallback={<p>لحظة…</p>} />
        <Boundary>
          <MaqalHtml source={comment} options={{ preset }} as="section" id="caught-by-boundary" />
        </Boundary>
        <MaqalHtml source={comment} options={{ preset }} as="section" id="told" onError={({ code }) => setFailure(code)} />
        <Boundary><Suspense><Hook /><WordCount source={second} /></Suspense></Boundary>
        <button id="count" onClick={() => setCount(count + 1)}>{count}</button>
        <button id="next" onClick={() => setText(second)}>التالي</button>
        <button id="more" onClick={() => setOpen(true)}>المزيد</button>
        <button id="break" onClick={() => setPreset('none')}>{failure}</button>
        {isOpen && <MaqalArticle source={source} options={options} sidebar="before" id="later" fallback={<p>لحظة…</p>} />}
      </main>
    </StrictMode>
  );
}
