using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Reporting;

/// <summary>Writes the page of a report to a file or to the output.</summary>
internal sealed class ReportRun(CliHost host, IReportSource source, string? path, ReportOptions options)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var report = await source.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (path is null)
        {
            HtmlReport.Write(host.Out, report, options);
            await host.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await WriteFileAsync(path, report).ConfigureAwait(false);
        }

        return await source.EndAsync().ConfigureAwait(false);
    }

    private async Task WriteFileAsync(string file, ClinicReport report)
    {
        await Outputs.WriteAsync("--out", file, source.FilePath, page =>
        {
            HtmlReport.Write(page, report, options);
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        var warning = options.Audience == ReportAudience.Clinic ? " It names clients: keep it inside the clinic, or use --public." : "";
        await host.SayAsync($"Wrote {file}. Open it in a browser, or print it.{warning}").ConfigureAwait(false);
    }
}
