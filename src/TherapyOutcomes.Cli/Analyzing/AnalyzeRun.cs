using System.Collections.Immutable;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Reads a file of scores, classifies each client's change between two time points, and writes the result.</summary>
internal sealed class AnalyzeRun(CliHost host, AnalyzeRequest request)
{
    private readonly RowMessages _rowMessages = new(host, RowMessages.Few, "they will be listed once these are fixed");

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (rows, bad) = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (TryAnalyze(rows, !bad.IsEmpty, out var problem) is not { } report)
        {
            await host.SayAsync(problem).ConfigureAwait(false);
            await _rowMessages.WriteWithoutResultAsync(bad).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        await WriteAsync(report, cancellationToken).ConfigureAwait(false);
        await _rowMessages.WriteAsync(bad).ConfigureAwait(false);
        return bad.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task<(List<AnalysisRow> Rows, ImmutableArray<BadRow> Bad)> ReadAsync(CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, request.Path);
        var csv = new CsvRows(Inputs.Name(request.Path), request.Columns);
        var raw = await csv.ReadAsync(input, cancellationToken).ConfigureAwait(false);
        var reader = new AnalysisRowsReader();
        var rows = reader.Read(raw.Concat(csv.Torn.Where(IsAsked)).OrderBy(row => row.Line));
        return (rows, [.. csv.Bad.Concat(reader.Bad).OrderBy(row => row.Line)]);
    }

    // If a row has too many or too few cells, a matching time shows that its first cells are in the right columns.
    private bool IsAsked(RawRow row) =>
        AnalysisRowsReader.Time(row.Time) is var time && (time == AnalysisRowsReader.Time(request.Pre) || time == AnalysisRowsReader.Time(request.Post));

    // Bad rows may be the reason why there is too little to analyze, so they are reported together with the error.
    private AnalysisReport? TryAnalyze(List<AnalysisRow> rows, bool someAreBad, out string problem)
    {
        problem = string.Empty;
        try
        {
            return Analyze(rows, new AskedTimes(rows, someAreBad));
        }
        catch (BadInputException error)
        {
            problem = error.Message;
        }
        catch (AnalysisParameterException error)
        {
            problem = ParameterMessage.Of(error, request.OptionNames);
        }

        return null;
    }

    private AnalysisReport Analyze(List<AnalysisRow> rows, AskedTimes times)
    {
        var pairs = ClientPairs.FromRows<string, string>(
            rows.Select(row => row.Client).ToArray(),
            rows.Select(row => row.Time).ToArray(),
            rows.Select(row => row.Score).ToArray(),
            times.Find("--pre", request.Pre),
            times.Find("--post", request.Post));
        return new AnalysisReport
        {
            Request = request,
            Pairs = pairs,
            Groups = request.Columns.Group is null ? null : ClientGroups.Of(pairs, rows),
            Analysis = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), request.Method, request.Better),
        };
    }

    private async Task WriteAsync(AnalysisReport report, CancellationToken cancellationToken)
    {
        if (request.ClientsPath is { } path)
        {
            await Outputs.WriteAsync("--clients", path, request.Path, clients => ClientsFile.WriteAsync(clients, report, cancellationToken)).ConfigureAwait(false);
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
    }
}
