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
