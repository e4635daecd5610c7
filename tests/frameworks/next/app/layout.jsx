export default function Layout({ children }) {
  return (
    <html lang="ar" dir="rtl">
      <head><link rel="icon" href="data:," /></head>
      <body>{children}</body>
    </html>
  );
}
