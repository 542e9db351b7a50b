using System.Buffers;
using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Privacy;

/// <summary>Everything held on a client, for the client: readable, and readable by machines (45 CFR 164.524; GDPR Art. 15, 20).</summary>
/// <remarks>It holds client text in full: give it to the client, never to a log. Thread-safe as far as its stores are.</remarks>
/// <param name="store">Keeps the events.</param>
/// <param name="catalog">Finds the client's episodes.</param>
public sealed class ClientExporter(IRecordStore store, IRecordCatalog catalog)
{
    /// <summary>Writes the client's record and all their episodes as one indented JSON document: every event with when, by whom and what.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    /// <param name="output">Takes the JSON in UTF-8.</param>
    /// <param name="cancellationToken">Ends the export; what was written by then is no whole document.</param>
    /// <returns>How many records were written; 0 when nothing is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public async Task<int> WriteAsync(ClinicId clinic, ClientId client, IBufferWriter<byte> output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("clinic", clinic.Value);
        writer.WriteString("client", client.Value);
        writer.WriteStartArray("records");
        var records = 0;
        foreach (var key in await KeysAsync(clinic, client, cancellationToken).ConfigureAwait(false))
        {
            records += await WriteRecordAsync(writer, key, cancellationToken).ConfigureAwait(false);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return records;
    }

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

    private async Task<int> WriteRecordAsync(Utf8JsonWriter writer, RecordKey key, CancellationToken cancellationToken)
    {
        var begun = false;
        await foreach (var stored in store.ReadAsync([new ReadRequest(key)], cancellationToken).ConfigureAwait(false))
        {
            if (!begun)
            {
                writer.WriteStartObject();
                writer.WriteString("record", key.ToString());
                writer.WriteStartArray("events");
                begun = true;
            }

            WriteEvent(writer, stored);
        }

        if (begun)
        {
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return begun ? 1 : 0;
    }

    private static void WriteEvent(Utf8JsonWriter writer, StoredEvent stored)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", stored.Version);
        writer.WriteString("event", stored.Name);
        writer.WriteString("occurredAt", stored.OccurredAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("recordedAt", stored.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("actor", stored.Actor.Value);
        writer.WritePropertyName("content");
        writer.WriteRawValue(EventSerializer.Write(EventSerializer.Read(stored.Name, stored.Schema, stored.Payload.Span)).Span);
        writer.WriteEndObject();
    }
}
