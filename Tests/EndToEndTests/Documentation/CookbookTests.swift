import TestSupport
import Testing

extension EndToEnd {
    /// Each recipe does what it says, from the first line to the last, in a fresh home beside two PACS.
    @Suite struct CookbookTests {
        /// The headings with something to type below them; a page that can't be read has none, which the count tells.
        static let recipes: [String] = {
            guard let page = try? DocumentationPage(named: "Cookbook") else { return [] }
            var headings: [String] = []
            for block in page.blocks where !headings.contains(block.heading) { headings.append(block.heading) }
            return headings
        }()

        @Test func thereAreEnough() throws {
            #expect(Self.recipes.count >= 20)
            let page = try DocumentationPage(named: "Cookbook")
            #expect(
                Set(page.lines.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }) == Set(Self.recipes)
            )
        }

        @Test(arguments: Self.recipes) func works(recipe: String) async throws {
            let blocks = try DocumentationPage(named: "Cookbook").blocks.filter { $0.heading == recipe }
            #expect(blocks.contains { $0.kind == "pacsh" || $0.kind == "sh" })
            let site = try await DocumentationSite.start()
            try await site.play(blocks.filter { ["pacsh", "sh"].contains($0.kind) }, options: ["--yes=many,all"])
            try await site.stop()
        }
    }
}
