/**
 * What both sides cost in a month: the same sums as in the package dev.twins.bench.cost, held together by a test.
 * @returns `{container, serverless}`, each with dollars by what they are paid for
 */
function costs(model, rate) {
  return { container: containerCost(model, rate), serverless: functionCost(model, rate) };
}

/** @returns the first of all rates, from one request a day to 10,000 a second, at which the cheaper side changes; or none */
function breakEven(model) {
  const [least, most, steps] = [1 / 86400, 10000, 2000];
  const functionIsCheaper = (rate) => {
    const { container, serverless } = costs(model, rate);
    return sum(serverless) < sum(container);
  };
  const rates = Array.from({ length: steps }, (_, at) => least * (most / least) ** (at / (steps - 1)));
  const atFirst = functionIsCheaper(least);
  const found = rates.findIndex((rate) => functionIsCheaper(rate) !== atFirst);
  if (found < 0) return undefined;
  let [low, high] = [rates[found - 1], rates[found]];
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (functionIsCheaper(middle) === atFirst) low = middle;
    else high = middle;
  }
  return high;
}

function sum(bill) {
  return Object.values(bill).reduce((total, part) => total + part, 0);
}

function containerCost({ prices, assumptions, measured }, rate) {
  const { hours, zones } = assumptions;
  const tasks = Math.max(assumptions.minTasks, Math.ceil(rate / (measured.capacity * assumptions.utilisation)));
  const taskHour = measured.taskVcpu * prices.fargateVcpuHour + measured.taskMemoryMb / 1024 * prices.fargateGbHour;
  const opened = rate / assumptions.requestsPerConnection;
  const units = Math.max(opened / 25, opened * assumptions.connectionSeconds / 3000, rate * measured.bytes * 3600 / 1e9);
  return {
    'Fargate tasks': tasks * taskHour * hours,
    'Load balancer': prices.loadBalancerHour * hours,
    'Load balancer capacity units': units * prices.loadBalancerUnitHour * hours,
    'Public IPv4 addresses': (zones + tasks) * prices.publicAddressHour * hours,
    'RDS Proxy': proxy(prices, assumptions, tasks * assumptions.poolSize),
  };
}

function functionCost({ prices, assumptions, measured }, rate) {
  const { hours, zones, freeTier } = assumptions;
  const { mean, concurrency } = functionTime(measured, assumptions, rate);
  const requests = rate * hours * 3600;
  const gbSeconds = requests * mean / 1000 * measured.memoryMb / 1024;
  const beyondFree = (used, free) => (freeTier ? Math.max(0, used - free) : used);
  const first = Math.min(requests, prices.httpApiTierRequests);
  return {
    'Lambda compute': beyondFree(gbSeconds, prices.lambdaFreeGbSeconds) * prices.lambdaGbSecond,
    'Lambda requests': beyondFree(requests, prices.lambdaFreeRequests) * prices.lambdaMillionRequests / 1e6,
    'HTTP API': (first * prices.httpApiMillionRequests + (requests - first) * prices.httpApiMillionRequestsAbove) / 1e6,
    'Interface endpoint': assumptions.endpoints * zones * prices.endpointHour * hours,
    'RDS Proxy': proxy(prices, assumptions, concurrency * assumptions.burst),
  };
}

function functionTime(measured, { idleSeconds, lifeSeconds }, rate) {
  const stretch = Math.max(1, 1769 / measured.memoryMb);
  const stretched = (duration, cpu) => Math.max(0, duration - Math.max(0, cpu)) + Math.max(0, cpu) * stretch;
  const warm = stretched(measured.durationMs, measured.cpuMs);
  const cold = measured.initMs + stretched(measured.coldMs - measured.initMs, measured.coldCpuMs - measured.initMs);
  const concurrency = rate * warm / 1000;
  const share = Math.min(1, Math.exp(-rate * idleSeconds) + Math.max(1, concurrency) / (rate * lifeSeconds));
  return { mean: (1 - share) * warm + share * cold, concurrency };
}

function proxy(prices, { maxConnections, databaseVcpus, hours }, connections) {
  return connections > maxConnections ? databaseVcpus * prices.proxyVcpuHour * hours : 0;
}
