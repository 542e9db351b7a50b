using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Determines each client's group from the rows before and after.</summary>
internal static class ClientGroups
{
    /// <summary>Groups the clients. If the group is empty in one of a client's rows, the other row's group is used.</summary>
    /// <exception cref="BadInputException">A client's two rows name different groups.</exception>
    public static GroupIndex Of(ClientPairs<string> pairs, IReadOnlyList<AnalysisRow> rows)
    {
        var labels = new string[pairs.Count];
        for (var client = 0; client < labels.Length; client++)
        {
            var before = pairs.PreRows[client] is >= 0 and var pre ? rows[pre] : null;
            var after = pairs.PostRows[client] is >= 0 and var post ? rows[post] : null;
            labels[client] = Label(before, after);
        }

        return GroupIndex.Of(labels);
    }

    private static string Label(AnalysisRow? before, AnalysisRow? after)
    {
        if (before is { Group.Length: > 0 } && after is { Group.Length: > 0 } && before.Group != after.Group)
        {
            throw new BadInputException($"--group: lines {before.Line} and {after.Line} belong to one client but name different groups. Give each client the same group in all rows.");
        }

        return before is { Group.Length: > 0 } ? before.Group : after?.Group ?? string.Empty;
    }
}
