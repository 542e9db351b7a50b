using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Reads a file of scores, classes every client from one time to another, and tells.</summary>
internal sealed class AnalyzeRun(CliHost host, AnalyzeRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (rows, bad) = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var report = Analyze(rows);
        if (request.ClientsPath is { } path)
        {
            await using var clients = Outputs.Create("--clients", path, request.Path);
            await ClientsFile.WriteAsync(clients, report, cancellationToken).ConfigureAwait(false);
        }

        if (request.IsJson)
        {
            await host.Out.WriteLineAsync(AnalysisJson.Write(report)).ConfigureAwait(false);
        }
        else
        {
            new AnalysisTables(host, report).Write();
        }

        await host.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
        await new RowMessages(host, RowMessages.Few, "they are told once these are put right").WriteAsync(bad).ConfigureAwait(false);
        return bad.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task<(List<AnalysisRow> Rows, ImmutableArray<BadRow> Bad)> ReadAsync(CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, request.Path);
        var csv = new CsvRows(Inputs.Name(request.Path), request.Columns);
        var raw = await csv.ReadAsync(input, cancellationToken).ConfigureAwait(false);
        var reader = new AnalysisRowsReader();
        var rows = reader.Read(raw);
        return (rows, [.. csv.Bad.Concat(reader.Bad).OrderBy(row => row.Line)]);
    }

    private AnalysisReport Analyze(List<AnalysisRow> rows)
    {
        var pairs = ClientPairs.FromRows<string, string>(
            rows.Select(row => row.Client).ToArray(),
            rows.Select(row => row.Time).ToArray(),
            rows.Select(row => row.Score).ToArray(),
            TimeOf("--pre", request.Pre, rows),
            TimeOf("--post", request.Post, rows));
        return new AnalysisReport
        {
            Request = request,
            Pairs = pairs,
            Groups = request.Columns.Group is null ? null : ClientGroups.Of(pairs, rows),
            Analysis = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), request.Method, request.Better),
        };
    }

    // A time that nobody has is a slip of the pen, not a caseload without scores.
    private static string TimeOf(string option, string text, List<AnalysisRow> rows)
    {
        const int Most = 12;
        var time = AnalysisRowsReader.Time(text);
        if (rows.Exists(row => row.Time == time))
        {
            return time;
        }

        var there = rows.Select(row => row.Time).Distinct().ToList();
        throw new BadInputException(there.Count == 0
            ? $"{option} is '{Shown.Plain(text)}', and there is no row with a time."
            : $"{option} is '{Shown.Plain(text)}', and no row has this time. Give one that is there: {string.Join(", ", there.Take(Most).Select(Shown.Plain))}{(there.Count > Most ? ", …" : "")}.");
    }
}
