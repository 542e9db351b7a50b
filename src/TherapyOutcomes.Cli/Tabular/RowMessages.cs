using System.Collections.Immutable;
using System.Globalization;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Says of each row that was not used why, so that it can be put right.</summary>
/// <param name="host">Takes the messages.</param>
/// <param name="most">How many rows are told of.</param>
/// <param name="more">How to hear of the others.</param>
internal sealed class RowMessages(CliHost host, int most, string more)
{
    /// <summary>As many as are read at once.</summary>
    public const int Few = 20;

    /// <summary>Tells of the rows beside a result.</summary>
    public Task WriteAsync(ImmutableArray<BadRow> rows) => WriteAsync(rows, "could not be used; the others were. Fix what is wrong and run again:");

    /// <summary>Tells of the rows where there is no result.</summary>
    public Task WriteWithoutResultAsync(ImmutableArray<BadRow> rows) => WriteAsync(rows, "could not be used:");

    private async Task WriteAsync(ImmutableArray<BadRow> rows, string what)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        await SayAsync($"{(rows.Length == 1 ? "1 row" : $"{rows.Length} rows")} {what}").ConfigureAwait(false);
        foreach (var row in rows.Take(most))
        {
            await SayAsync($"  line {row.Line}: {row.Reason}").ConfigureAwait(false);
        }

        if (rows.Length > most)
        {
            await SayAsync($"  and {rows.Length - most} more; {more}.").ConfigureAwait(false);
        }
    }

    private Task SayAsync(FormattableString text) => host.SayAsync(text.ToString(CultureInfo.InvariantCulture));
}
