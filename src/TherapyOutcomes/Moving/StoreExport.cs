using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Moving;

/// <summary>Exports a store, clinic by clinic.</summary>
internal sealed class StoreExport(StoreScan scan, TransferWriter writer, IProgress<long>? progress)
{
    /// <exception cref="TherapyOutcomesException">TO3012: a row can't be read. TO3019: somebody wrote meanwhile.</exception>
    public async Task<StoreTransferReport> RunAsync(CancellationToken cancellationToken)
    {
        var header = new TransferHeader { Format = TransferHeader.TheFormat, Version = TransferHeader.TheVersion };
        await writer.WriteAsync(new TransferLine { Header = header }, cancellationToken).ConfigureAwait(false);
        var report = new StoreTransferReport { Clinics = 0, Records = 0, Events = 0, Keys = 0, AlreadyThere = 0 };
        foreach (var clinic in await scan.ClinicsAsync(cancellationToken).ConfigureAwait(false))
        {
            report = await new ClinicExport(scan, writer, clinic, report, progress).RunAsync(cancellationToken).ConfigureAwait(false);
        }

        await writer.EndAsync(report, cancellationToken).ConfigureAwait(false);
        progress?.Report(report.Events);
        return report;
    }
}
