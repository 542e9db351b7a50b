using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Privacy;

/// <summary>
/// Everything held on a client, for the client: readable, and readable by machines (45 CFR 164.524; GDPR Art. 15, 20). It begins
/// with the account of who was told what.
/// </summary>
/// <remarks>It holds client text in full: give it to the client, never to a log. Thread-safe as far as its stores are.</remarks>
/// <param name="store">Keeps the events.</param>
/// <param name="catalog">Finds the client's episodes.</param>
public sealed class ClientExporter(IRecordStore store, IRecordCatalog catalog)
{
    /// <summary>Writes the client's record and all their episodes as one indented JSON document: every event with when, by whom and what.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    /// <param name="today">The day in the clinic's time zone; disclosures that the law withholds longer are left out (45 CFR 164.528(a)(2)).</param>
    /// <param name="output">Takes the JSON in UTF-8.</param>
    /// <param name="cancellationToken">Ends the export; what was written by then is no whole document.</param>
    /// <returns>How many records were written; 0 when nothing is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public async Task<int> WriteAsync(ClinicId clinic, ClientId client, DateOnly today, IBufferWriter<byte> output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("clinic", clinic.Value);
        writer.WriteString("client", client.Value);
        writer.WriteString("asOf", today.ToString("O", CultureInfo.InvariantCulture));
        WriteAccount(writer, await AccountAsync(clinic, client, today, cancellationToken).ConfigureAwait(false));
        writer.WriteStartArray("records");
        var records = 0;
        await foreach (var (key, history) in HeldAsync(clinic, client, today, cancellationToken).ConfigureAwait(false))
        {
            WriteRecord(writer, key, history);
            records++;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return records;
    }

    /// <summary>Writes the same as plain text to read: a heading for each record, and under it what happened, when, by whom and in which words.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    /// <param name="today">The day in the clinic's time zone; disclosures that the law withholds longer are left out.</param>
    /// <param name="output">Takes the text.</param>
    /// <param name="cancellationToken">Ends the export; what was written by then is not whole.</param>
    /// <returns>How many records were written; 0 when nothing is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public async Task<int> WriteTextAsync(ClinicId clinic, ClientId client, DateOnly today, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteLineAsync($"Everything held on the client {client} in the clinic {clinic}, as of {today:O}.".AsMemory(), cancellationToken).ConfigureAwait(false);
        var account = await AccountAsync(clinic, client, today, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(ExportText.Of(account).AsMemory(), cancellationToken).ConfigureAwait(false);
        var records = 0;
        await foreach (var (key, history) in HeldAsync(clinic, client, today, cancellationToken).ConfigureAwait(false))
        {
            await output.WriteAsync(ExportText.Of(key, history).AsMemory(), cancellationToken).ConfigureAwait(false);
            records++;
        }

        return records;
    }

    private async Task<ImmutableArray<Recorded<InformationDisclosed>>> AccountAsync(
        ClinicId clinic, ClientId client, DateOnly today, CancellationToken cancellationToken)
    {
        var situation = await new RecordLoader(store).LoadAsync(RecordKey.For(clinic, client), opening: null, cancellationToken).ConfigureAwait(false);
        return AccountOfDisclosures.Of(situation.Client, today);
    }

    // The client's record first, then their episodes in the order of ids; a record of which nothing may be told yet is no record.
    private async IAsyncEnumerable<(RecordKey Key, List<StoredEvent> History)> HeldAsync(
        ClinicId clinic, ClientId client, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in await KeysAsync(clinic, client, cancellationToken).ConfigureAwait(false))
        {
            var history = new List<StoredEvent>();
            await foreach (var stored in store.ReadAsync([new ReadRequest(key)], cancellationToken).ConfigureAwait(false))
            {
                if (!IsWithheld(stored, today))
                {
                    history.Add(stored);
                }
            }

            if (history.Count > 0)
            {
                yield return (key, history);
            }
        }
    }

    private static bool IsWithheld(StoredEvent stored, DateOnly today) =>
        stored.Name == nameof(InformationDisclosed)
        && EventSerializer.Read(stored.Name, stored.Schema, stored.Payload.Span) is InformationDisclosed { WithholdUntil: { } until }
        && until >= today;

    private async Task<List<RecordKey>> KeysAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken)
    {
        List<RecordKey> keys = [RecordKey.For(clinic, client)];
        var episodes = new RecordQuery { Clinic = clinic, Kind = RecordKind.Episode, Client = client };
        await foreach (var head in catalog.ListAsync(episodes, after: null, cancellationToken).ConfigureAwait(false))
        {
            keys.Add(head.Key);
        }

        return keys;
    }

    private static void WriteAccount(Utf8JsonWriter writer, ImmutableArray<Recorded<InformationDisclosed>> account)
    {
        writer.WriteStartArray("disclosures");
        foreach (var (disclosed, metadata) in account)
        {
            writer.WriteStartObject();
            writer.WriteString("occurredAt", metadata.OccurredAt.ToString("O", CultureInfo.InvariantCulture));
            writer.WritePropertyName("content");
            writer.WriteRawValue(EventSerializer.Write(disclosed).Span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRecord(Utf8JsonWriter writer, RecordKey key, List<StoredEvent> history)
    {
        writer.WriteStartObject();
        writer.WriteString("record", key.ToString());
        writer.WriteStartArray("events");
        history.ForEach(stored => WriteEvent(writer, stored));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, StoredEvent stored)
    {
        writer.WriteStartObject();
        writer.WriteString("event", stored.Name);
        writer.WriteString("occurredAt", stored.OccurredAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("recordedAt", stored.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("actor", stored.Actor.Value);
        writer.WritePropertyName("content");
        writer.WriteRawValue(EventSerializer.Write(EventSerializer.Read(stored.Name, stored.Schema, stored.Payload.Span)).Span);
        writer.WriteEndObject();
    }
}
