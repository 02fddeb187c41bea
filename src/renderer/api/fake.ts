export function installFake(): void {}
