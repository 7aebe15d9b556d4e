// bench --list, or bench NAME [ROUNDS]: the work is done once before, so that tables are there, and then so many times.

let words = CommandLine.arguments.dropFirst()
if words.first == "--list" {
    for benchmark in Benchmark.all { print(benchmark.name) }
} else if let benchmark = Benchmark.all.first(where: { $0.name == words.first }) {
    let rounds = words.dropFirst().first.flatMap { Int($0) } ?? 1
    let work = benchmark.prepare()
    var sum = work()
    for _ in 0..<rounds { sum &+= measured(work) }
    // Printed, so that nothing is left out as without effect.
    print(sum)
} else {
    fatalError("bench NAME [ROUNDS]; bench --list has the names")
}

/// The function inside of which callgrind counts, by its name.
@inline(never)
@_silgen_name("measuredWork")
func measured(_ work: () -> Int) -> Int { work() }
