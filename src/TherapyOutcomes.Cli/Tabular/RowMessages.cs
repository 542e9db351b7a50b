using System.Collections.Immutable;
using System.Globalization;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Explains for each row that was not used what is wrong, so that it can be corrected.</summary>
/// <param name="host">The environment of the run, which receives the messages.</param>
/// <param name="most">The maximum number of rows to report.</param>
/// <param name="more">How the user gets to see the other rows.</param>
internal sealed class RowMessages(CliHost host, int most, string more)
{
    /// <summary>The number of rows that a user can read at a time.</summary>
    public const int Few = 20;

    /// <summary>Reports the rows if there is also a result.</summary>
    public Task WriteAsync(ImmutableArray<BadRow> rows) => WriteAsync(rows, "could not be used; the others were. Fix what is wrong and run again:");

    /// <summary>Reports the rows if there is no result.</summary>
    public Task WriteWithoutResultAsync(ImmutableArray<BadRow> rows) => WriteAsync(rows, "could not be used:");

    /// <summary>Reports the rows that a store doesn't keep.</summary>
    public Task WriteNotRecordedAsync(ImmutableArray<BadRow> rows) => WriteAsync(rows, "could not be recorded in the store; the others were. Fix what is wrong and run again:");

    /// <summary>Returns a line for each row, but not too many.</summary>
    public IReadOnlyList<string> LinesOf(ImmutableArray<BadRow> rows)
    {
        var lines = rows.Take(most).Select(row => string.Create(CultureInfo.InvariantCulture, $"line {row.Line}: {row.Reason}")).ToList();
        if (rows.Length > most)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"and {rows.Length - most} more; {more}."));
        }

        return lines;
    }

    private async Task WriteAsync(ImmutableArray<BadRow> rows, string what)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        await host.SayAsync($"{Counts.Of(rows.Length, "row")} {what}").ConfigureAwait(false);
        foreach (var line in LinesOf(rows))
        {
            await host.SayAsync($"  {line}").ConfigureAwait(false);
        }
    }
}
