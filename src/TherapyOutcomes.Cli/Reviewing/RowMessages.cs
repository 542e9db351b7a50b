using System.Globalization;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Says of each row that was not used why, so that it can be put right.</summary>
internal sealed class RowMessages(CliHost host, ReviewRequest request)
{
    private const int Most = 20;

    public async Task WriteAsync(ScoreTable table)
    {
        if (table.Bad.IsEmpty)
        {
            return;
        }

        await SayAsync($"{(table.Bad.Length == 1 ? "1 row" : $"{table.Bad.Length} rows")} could not be used; the others were. Put right what is wrong and run again:").ConfigureAwait(false);
        foreach (var row in request.ShowsAll ? table.Bad : [.. table.Bad.Take(Most)])
        {
            await SayAsync($"  line {row.Line}: {row.Reason}").ConfigureAwait(false);
        }

        if (!request.ShowsAll && table.Bad.Length > Most)
        {
            await SayAsync($"  and {table.Bad.Length - Most} more; --all shows them.").ConfigureAwait(false);
        }
    }

    private Task SayAsync(FormattableString text) => host.SayAsync(text.ToString(CultureInfo.InvariantCulture));
}
