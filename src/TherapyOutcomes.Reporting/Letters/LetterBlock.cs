using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting.Letters;

/// <summary>Represents the lines between two blank lines of a letter, below their heading if they have one.</summary>
/// <param name="Heading">The heading; null if there is none.</param>
/// <param name="Lines">The lines below the heading, each without blanks around it.</param>
internal sealed record LetterBlock(string? Heading, ImmutableArray<string> Lines)
{
    /// <summary>The beginning of a line that is an item of a list.</summary>
    public const string ItemMark = "- ";

    private const string EndsOfSentences = ".!?:,;";

    /// <summary>Takes a text apart. The last block is the signature, which has no heading.</summary>
    /// <param name="text">The text of the letter.</param>
    /// <param name="hasAddress">True if the first block says whom the letter is for; otherwise, false. Such a block has no heading either.</param>
    public static ImmutableArray<LetterBlock> Of(string text, bool hasAddress)
    {
        var blocks = Split(text);
        return [.. blocks.Select((lines, index) => Of(lines, mayHaveHeading: index < blocks.Count - 1 && !(hasAddress && index == 0)))];
    }

    private static LetterBlock Of(List<string> lines, bool mayHaveHeading) => mayHaveHeading && lines is [var first, _, ..] && IsHeading(first)
        ? new LetterBlock(first, [.. lines.Skip(1)])
        : new LetterBlock(null, [.. lines]);

    private static bool IsHeading(string line) => !line.StartsWith(ItemMark, StringComparison.Ordinal) && !EndsOfSentences.Contains(line[^1], StringComparison.Ordinal);

    private static List<List<string>> Split(string text)
    {
        List<List<string>> blocks = [[]];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.Length > 0)
            {
                blocks[^1].Add(line);
            }
            else if (blocks[^1].Count > 0)
            {
                blocks.Add([]);
            }
        }

        blocks.RemoveAll(lines => lines.Count == 0);
        return blocks;
    }
}
