using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Events;
using TherapyOutcomes.Exports;
using TherapyOutcomes.Records;
using TherapyOutcomes.Safety;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes;

/// <summary>
/// Exports everything that is held about a client, for the client, in readable and machine-readable form (45 CFR 164.524; GDPR Art. 15, 20).
/// The export begins with the account of disclosures. What serves a protective red flag, such as suspected abuse, is left out for good, and
/// nothing in the export shows that it is missing (45 CFR 164.512(c)(2)).
/// </summary>
/// <remarks>The export contains client text in full. Give it to the client and never write it to a log. Thread-safe if its stores are.</remarks>
public sealed class ClientExporter
{
    // The JSON is read by people and programs and never embedded in HTML, so letters need no escaping.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IRecordCatalog _catalog;
    private readonly RecordReader _reader;
    private readonly ClinicPolicies _policies;
    private readonly ClientAccesses _accesses;

    internal ClientExporter(IRecordStore store, IRecordCatalog catalog, Func<IAccessLogStore> accesses, TextVault vault, ClinicPolicies policies)
    {
        (_catalog, _reader, _policies) = (catalog, new RecordReader(new CheckedStore(store), vault, EventCodec.Standard), policies);
        _accesses = new ClientAccesses(accesses);
    }

    /// <summary>
    /// Writes the account of disclosures as one indented JSON document: who was told what, and, where the clinic's policy says so, who at the clinic saw
    /// the client's records.
    /// </summary>
    /// <param name="clinic">The id of the clinic.</param>
    /// <param name="client">The id of the client.</param>
    /// <param name="today">The current day in the clinic's time zone. Disclosures that the law withholds until this day or later are left out (45 CFR 164.528(a)(2)).</param>
    /// <param name="output">The buffer that receives the JSON in UTF-8.</param>
    /// <param name="cancellationToken">A token to cancel the operation. After a cancellation, the output is not a complete document.</param>
    /// <returns>True if something is held about the client; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="today"/> is a day that no record can hold (<see cref="RecordLimits"/>).</exception>
    /// <exception cref="TherapyOutcomesException">TO2007: the policy shows accesses to clients, and the store keeps none.</exception>
    public async Task<bool> WriteAccountAsync(ClinicId clinic, ClientId client, DateOnly today, IBufferWriter<byte> output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        RecordLimits.Require(today, nameof(today));
        var policy = await _policies.GetAsync(clinic, cancellationToken).ConfigureAwait(false);
        var record = await ReadClientAsync(clinic, client, policy, cancellationToken).ConfigureAwait(false);
        var keys = await KeysAsync(clinic, client, cancellationToken).ConfigureAwait(false);
        await using var writer = new Utf8JsonWriter(output, Indented);
        writer.WriteStartObject();
        writer.WriteString("client", client.Value);
        writer.WriteString("asOf", today.ToString("O", CultureInfo.InvariantCulture));
        WriteAccount(writer, AccountOfDisclosures.Of(record, policy, today));
        if (policy.ShowsAccessToClients)
        {
            AccessJson.Write(writer, await _accesses.ListAsync(clinic, keys, cancellationToken).ConfigureAwait(false));
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return record.Version > 0 || keys.Count > 1;
    }

    /// <summary>Writes the client's record and all their episodes as one indented JSON document. Each event states when it happened, who recorded it and what it says.</summary>
    /// <param name="clinic">The id of the clinic.</param>
    /// <param name="client">The id of the client.</param>
    /// <param name="today">The current day in the clinic's time zone. Disclosures that the law withholds until this day or later are left out (45 CFR 164.528(a)(2)).</param>
    /// <param name="output">The buffer that receives the JSON in UTF-8.</param>
    /// <param name="cancellationToken">A token to cancel the operation. After a cancellation, the output is not a complete document.</param>
    /// <returns>The number of records written; 0 if nothing is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="today"/> is a day that no record can hold (<see cref="RecordLimits"/>).</exception>
    public async Task<int> WriteAsync(ClinicId clinic, ClientId client, DateOnly today, IBufferWriter<byte> output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        RecordLimits.Require(today, nameof(today));
        await using var writer = new Utf8JsonWriter(output, Indented);
        writer.WriteStartObject();
        writer.WriteString("clinic", clinic.Value);
        writer.WriteString("client", client.Value);
        writer.WriteString("asOf", today.ToString("O", CultureInfo.InvariantCulture));
        var policy = await _policies.GetAsync(clinic, cancellationToken).ConfigureAwait(false);
        var record = await ReadClientAsync(clinic, client, policy, cancellationToken).ConfigureAwait(false);
        if (record.Erasure is { Metadata: { } erasure })
        {
            writer.WriteString("erasedAt", erasure.OccurredAt.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteBoolean("allWordsErased", !await HasWordsAsync(clinic, client, record, policy, today, cancellationToken).ConfigureAwait(false));
        }

        WriteAccount(writer, AccountOfDisclosures.Of(record, policy, today));
        if (policy.ShowsAccessToClients)
        {
            AccessJson.Write(writer, await AccessesAsync(clinic, client, cancellationToken).ConfigureAwait(false));
        }

        writer.WriteStartArray("records");
        var records = 0;
        await foreach (var (key, history) in HeldAsync(clinic, client, record, policy, today, cancellationToken).ConfigureAwait(false))
        {
            WriteRecord(writer, key, history);
            records++;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return records;
    }

    /// <summary>Writes the same content as readable plain text. Below a heading for each record, it says what happened, when, by whom and in which words.</summary>
    /// <param name="clinic">The id of the clinic.</param>
    /// <param name="client">The id of the client.</param>
    /// <param name="today">The current day in the clinic's time zone. Disclosures that the law withholds until this day or later are left out.</param>
    /// <param name="output">The writer that receives the text.</param>
    /// <param name="cancellationToken">A token to cancel the operation. After a cancellation, the output is incomplete.</param>
    /// <returns>The number of records written; 0 if nothing is held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="today"/> is a day that no record can hold (<see cref="RecordLimits"/>).</exception>
    public async Task<int> WriteTextAsync(ClinicId clinic, ClientId client, DateOnly today, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        RecordLimits.Require(today, nameof(today));
        await output.WriteLineAsync($"Copy of the records of the client {client} in the clinic {clinic}. The law can require that an entry is left out of any such copy.".AsMemory(), cancellationToken).ConfigureAwait(false);
        var policy = await _policies.GetAsync(clinic, cancellationToken).ConfigureAwait(false);
        var record = await ReadClientAsync(clinic, client, policy, cancellationToken).ConfigureAwait(false);
        if (record.Erasure is { Metadata: { } erasure })
        {
            var hasWords = await HasWordsAsync(clinic, client, record, policy, today, cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync(ExportText.Erased(erasure.OccurredAt, hasWords).AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        await output.WriteAsync(ExportText.Of(AccountOfDisclosures.Of(record, policy, today)).AsMemory(), cancellationToken).ConfigureAwait(false);
        if (policy.ShowsAccessToClients)
        {
            await output.WriteAsync(ExportText.Of(await AccessesAsync(clinic, client, cancellationToken).ConfigureAwait(false)).AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        var records = 0;
        await foreach (var (key, history) in HeldAsync(clinic, client, record, policy, today, cancellationToken).ConfigureAwait(false))
        {
            await output.WriteAsync(ExportText.Of(key, history).AsMemory(), cancellationToken).ConfigureAwait(false);
            records++;
        }

        return records;
    }

    private async Task<ClientRecord> ReadClientAsync(ClinicId clinic, ClientId client, ClinicPolicy policy, CancellationToken cancellationToken) =>
        ClientEvolver.Replay(await _reader.ReadAsync(RecordKey.For(clinic, client), policy.TimeZone, cancellationToken).ConfigureAwait(false));

    // The client's record comes first, then the episodes in the order of their ids. A record whose events are all withheld is left out.
    private async IAsyncEnumerable<(RecordKey Key, List<RecordedEvent> History)> HeldAsync(
        ClinicId clinic, ClientId client, ClientRecord record, ClinicPolicy policy, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in await KeysAsync(clinic, client, cancellationToken).ConfigureAwait(false))
        {
            var history = ProtectiveFacts.Without(await _reader.ReadAsync(key, policy.TimeZone, cancellationToken).ConfigureAwait(false), record, policy);
            history.RemoveAll(recorded => IsWithheld(recorded, today));
            if (history.Count > 0)
            {
                yield return (key, history);
            }
        }
    }

    // Also after an erasure, because keys may have been changed before it, or have come back since.
    private async Task<bool> HasWordsAsync(ClinicId clinic, ClientId client, ClientRecord record, ClinicPolicy policy, DateOnly today, CancellationToken cancellationToken)
    {
        await foreach (var (_, history) in HeldAsync(clinic, client, record, policy, today, cancellationToken).ConfigureAwait(false))
        {
            if (history.Exists(recorded => EventSerializer.Standard.Write(recorded.Event).Words.Any(words => words.Length > 0)))
            {
                return true;
            }
        }

        return false;
    }

    // Reminders are for the clinic's staff, and could tell of what is withheld.
    private static bool IsWithheld(RecordedEvent recorded, DateOnly today) =>
        recorded.Event is IReminderRaised || (recorded.Event is InformationDisclosed { WithholdUntil: { } until } && until >= today);

    private async Task<ImmutableArray<AccessEntry>> AccessesAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken) =>
        await _accesses.ListAsync(clinic, await KeysAsync(clinic, client, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<List<RecordKey>> KeysAsync(ClinicId clinic, ClientId client, CancellationToken cancellationToken)
    {
        var episodes = new RecordQuery { Clinic = clinic, Kind = RecordKind.Episode, Client = client };
        var summaries = await _catalog.ListAllAsync(episodes, cancellationToken).ConfigureAwait(false);
        return [RecordKey.For(clinic, client), .. summaries.Select(summary => summary.Key)];
    }

    private static void WriteAccount(Utf8JsonWriter writer, ImmutableArray<Recorded<InformationDisclosed>> account)
    {
        writer.WriteStartArray("disclosures");
        foreach (var (disclosed, metadata) in account)
        {
            writer.WriteStartObject();
            writer.WriteString("occurredAt", metadata.OccurredAt.ToString("O", CultureInfo.InvariantCulture));
            writer.WritePropertyName("content");
            writer.WriteRawValue(EventSerializer.WriteShown(disclosed));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRecord(Utf8JsonWriter writer, RecordKey key, List<RecordedEvent> history)
    {
        writer.WriteStartObject();
        writer.WriteString("record", key.ToString());
        writer.WriteStartArray("events");
        var madeIds = ExportContent.MadeIds(history);
        history.ForEach(recorded => WriteEvent(writer, recorded, madeIds));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, RecordedEvent recorded, HashSet<string> madeIds)
    {
        var metadata = recorded.Metadata;
        writer.WriteStartObject();
        writer.WriteString("event", EventCatalog.Standard.FormOf(recorded.Event).Name);
        writer.WriteString("occurredAt", metadata.OccurredAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("recordedAt", metadata.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("actor", metadata.Actor.Value);
        writer.WritePropertyName("content");
        writer.WriteRawValue(ExportContent.Of(recorded.Event, madeIds));
        writer.WriteEndObject();
    }
}
