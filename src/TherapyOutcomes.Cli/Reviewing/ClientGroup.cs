using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Determines a client's group from the rows of a file.</summary>
internal static class ClientGroup
{
    /// <summary>Returns the group that the rows name; null if the file has no groups, and empty if no row names one.</summary>
    /// <param name="client">The rows of the client; at least one.</param>
    /// <exception cref="BadInputException">Two rows name different groups.</exception>
    public static string? Of(IEnumerable<ScoreRow> client)
    {
        var rows = client.ToList();
        var named = rows.Where(row => row.Group is { Length: > 0 }).DistinctBy(row => row.Group).ToList();
        return named.Count > 1
            ? throw new BadInputException($"--group: lines {named[0].Line} and {named[1].Line} belong to one client but name different groups. Give each client the same group in all rows.")
            : named.FirstOrDefault()?.Group ?? rows[0].Group;
    }
}
