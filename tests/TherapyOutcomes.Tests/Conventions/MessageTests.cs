using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>Every message a rule can give has words. That its places are filled is asserted for every answer of every test.</summary>
public sealed partial class MessageTests
{
    public static TheoryData<string> Ids => [.. RuleBook.Standard.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Keys_EachRule_HasWords(string id) =>
        Assert.Contains(MessageFormatter.English.Keys, key => key == id || key.StartsWith($"{id}.", StringComparison.Ordinal));

    [Fact]
    public void Keys_EachMessage_BelongsToARuleOrAnAssessment() =>
        Assert.All(
            MessageFormatter.English.Keys.Where(key => !key.StartsWith("assessment.", StringComparison.Ordinal)),
            key => Assert.NotNull(RuleBook.Standard.Get(key.Split('.')[0])));

    // Variants are words in a rule's source, as literals or as the lower-case names of an enumeration.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Keys_EachVariantWrittenInARule_HasWords(string id)
    {
        var source = File.ReadAllText(SourceOf(id));
        var variants = Variant().Matches(source).SelectMany(match => Literal().Matches(match.Value)).Select(match => match.Groups[1].Value);

        Assert.All(variants, variant => Assert.Contains($"{id}.{variant}", MessageFormatter.English.Keys));
    }

    [Fact]
    public void Keys_Messages_HaveNoDoubleSpacesAndEndAsSentences() =>
        Assert.All(MessageFormatter.English.Keys, key =>
        {
            var words = MessageFormatter.English.Format(key, []);
            Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
            Assert.EndsWith(".", words, StringComparison.Ordinal);
        });

    private static string SourceOf(string id, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "TherapyOutcomes"));
        return Assert.Single(Directory.EnumerateFiles(root, $"{id[0]}{id[1..].ToLowerInvariant()}*.cs", SearchOption.AllDirectories));
    }

    [GeneratedRegex(@"Variant\s*=[^;},]*")]
    private static partial Regex Variant();

    [GeneratedRegex("\"([a-zA-Z]+)\"")]
    private static partial Regex Literal();
}
