using System.Buffers;
using System.Text;
using TherapyOutcomes.Cli.Reading;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes everything that is held about a client, completely or not at all.</summary>
internal sealed class ExportRun(CliHost host, string clinic, string client, RecordSource source, string? output, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (clinicId, clientId) = Ids();
        var records = await source.OpenAsync(host, cancellationToken).ConfigureAwait(false);
        var (exporter, today) = (records.Clinic.Exporter, records.Today);
        var (count, document) = isJson
            ? await JsonAsync(exporter, clinicId, clientId, today, cancellationToken).ConfigureAwait(false)
            : await TextAsync(exporter, clinicId, clientId, today, cancellationToken).ConfigureAwait(false);
        if (count == 0)
        {
            throw records.NoSuchClient(clinicId, clientId);
        }

        await WriteAsync(document, count, records.FilePath, cancellationToken).ConfigureAwait(false);
        return await records.EndAsync(host).ConfigureAwait(false);
    }

    private static async Task<(int Records, string Document)> JsonAsync(ClientExporter exporter, ClinicId clinic, ClientId client, DateOnly today, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var records = await exporter.WriteAsync(clinic, client, today, bytes, cancellationToken).ConfigureAwait(false);
        return (records, Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n");
    }

    private static async Task<(int Records, string Document)> TextAsync(ClientExporter exporter, ClinicId clinic, ClientId client, DateOnly today, CancellationToken cancellationToken)
    {
        var text = new StringWriter();
        return (await exporter.WriteTextAsync(clinic, client, today, text, cancellationToken).ConfigureAwait(false), text.ToString());
    }

    private async Task WriteAsync(string document, int count, string input, CancellationToken cancellationToken)
    {
        if (output is null)
        {
            await host.Out.WriteAsync(document.AsMemory(), cancellationToken).ConfigureAwait(false);
            return;
        }

        await Outputs.WriteAsync("--out", output, input, file => file.WriteAsync(document.AsMemory(), cancellationToken)).ConfigureAwait(false);
        await host.SayAsync($"{count} {(count == 1 ? "record" : "records")} written to {output}. It contains the client's own words: give it to them and to nobody else.").ConfigureAwait(false);
    }

    private (ClinicId Clinic, ClientId Client) Ids()
    {
        try
        {
            return (new ClinicId(clinic), new ClientId(client));
        }
        catch (ArgumentException)
        {
            throw new BadInputException($"'{Shown.Plain(client)}' in the clinic '{Shown.Plain(clinic)}' can't be a client. Ids are 1 to 64 characters from A-Z a-z 0-9 . _ -.");
        }
    }
}
