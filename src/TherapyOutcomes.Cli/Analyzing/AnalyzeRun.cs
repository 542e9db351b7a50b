using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Reads a file of scores, classifies each client's change between two time points, and writes the result.</summary>
internal sealed class AnalyzeRun(CliHost host, AnalyzeRequest request)
{
    private readonly RowMessages _rowMessages = new(host, RowMessages.Few, "they will be listed once these are fixed");

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var file = await ScoreInput.ReadAsync(host, request.File, cancellationToken).ConfigureAwait(false);
        var bad = file.BadRows();
        if (TryAnalyze(file, AnalysisRows.Of(file, request), !bad.IsEmpty, out var problem) is not { } report)
        {
            await host.SayAsync(problem).ConfigureAwait(false);
            await _rowMessages.WriteWithoutResultAsync(bad).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        await WriteAsync(report, cancellationToken).ConfigureAwait(false);
        await _rowMessages.WriteAsync(bad).ConfigureAwait(false);
        return bad.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }

    // Bad rows may be the reason why there is too little to analyze, so they are reported together with the error.
    private AnalysisReport? TryAnalyze(ScoreFile file, List<AnalysisRow> rows, bool someAreBad, out string problem)
    {
        problem = string.Empty;
        try
        {
            return Analyze(file, rows, new AskedTimes(rows, someAreBad));
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

    private AnalysisReport Analyze(ScoreFile file, List<AnalysisRow> rows, AskedTimes times)
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
            File = file,
            Pairs = pairs,
            Groups = request.File.Options.GroupColumn is null ? null : ClientGroups.Of(pairs, rows),
            Analysis = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), request.Method, request.Better),
        };
    }

    private async Task WriteAsync(AnalysisReport report, CancellationToken cancellationToken)
    {
        if (request.ClientsPath is { } path)
        {
            await Outputs.WriteAsync("--clients", path, request.File.Path, clients => ClientsFile.WriteAsync(clients, report, cancellationToken)).ConfigureAwait(false);
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
