declare module 'snowball-stemmers' {
  type Algorithm = 'russian' | 'english' | 'german'
  const snowball: { newStemmer(algorithm: Algorithm): { stem(word: string): string } }
  export default snowball
}
