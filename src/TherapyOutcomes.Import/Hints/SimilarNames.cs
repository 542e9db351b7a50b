using System.Text;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Hints;

/// <summary>Finds clients, and groups of clients, whose names differ only in letter case, spaces or leading zeros.</summary>
internal static class SimilarNames
{
    private const int Most = 5;

    public static IEnumerable<FileHint> Of(ScoreFile file) =>
    [
        .. Among(file.Clients, HintKind.SimilarClients, "client"),
        .. Among(file.Rows.Select(row => row.Group).OfType<string>().Distinct(StringComparer.Ordinal), HintKind.SimilarGroups, "group"),
    ];

    private static IEnumerable<FileHint> Among(IEnumerable<string> names, HintKind kind, string noun)
    {
        var alike = names.GroupBy(Folded, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => string.Join(" and ", group.Select(Quoted))).ToList();
        if (alike.Count > 0)
        {
            var more = alike.Count > Most ? $"; and {alike.Count - Most} more" : "";
            yield return new FileHint(kind, $"Likely the same {noun}: {string.Join("; ", alike.Take(Most))}{more}. They were kept apart. If they are the same, write the name alike in all rows.");
        }
    }

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        var isInNumber = false;
        for (var place = 0; place < name.Length; place++)
        {
            var letter = name[place];
            if (char.IsWhiteSpace(letter) || (letter == '0' && !isInNumber && place + 1 < name.Length && char.IsAsciiDigit(name[place + 1])))
            {
                continue;
            }

            isInNumber = char.IsAsciiDigit(letter);
            folded.Append(char.ToUpperInvariant(letter));
        }

        return folded.ToString();
    }

    private static string Quoted(string name) => $"'{Cells.Shown(name)}'";
}
