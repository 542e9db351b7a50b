using System.Security.Cryptography;
using System.Text.Json;
using TherapyOutcomes.Events;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Serialization;

/// <summary>Converts recorded events to stored events and back. The keys must be opened beforehand.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="serializer">The serializer for the JSON of events.</param>
internal sealed class EventCodec(EventSerializer serializer)
{
    public static EventCodec Standard { get; } = new(EventSerializer.Standard);

    /// <summary>Encodes an event. Its texts are sealed if the record has a key.</summary>
    /// <param name="recorded">The event.</param>
    /// <param name="ordinal">The event's position among the events of its command, starting from 0.</param>
    /// <param name="fingerprint">The digest of the command; null if it is not stored with this event.</param>
    /// <param name="secret">The record's key; null to store texts unencrypted.</param>
    public StoredEvent Encode(RecordedEvent recorded, int ordinal, string? fingerprint, RecordSecret? secret)
    {
        var (written, metadata) = (serializer.Write(recorded.Event), recorded.Metadata);
        return new StoredEvent
        {
            Key = metadata.Record,
            Version = metadata.Version,
            EventId = metadata.EventId,
            Command = metadata.Command,
            Ordinal = ordinal,
            Cause = metadata.Cause,
            Name = written.Name,
            Schema = written.Schema,
            Actor = metadata.Actor,
            OccurredAt = metadata.OccurredAt,
            RecordedAt = metadata.RecordedAt,
            WorkflowVersion = metadata.WorkflowVersion,
            PolicyFingerprint = metadata.PolicyFingerprint,
            IsImported = metadata.IsImported,
            CommandFingerprint = fingerprint,
            KeyId = secret?.KeyId,
            Payload = written.Payload,
            Texts = written.Words.Count == 0 ? default : Seal(written, metadata, secret),
        };
    }

    /// <summary>Decodes an event without its texts. Decisions need nothing more.</summary>
    /// <exception cref="TherapyOutcomesException">TO3001: the event can't be read, or has a time that no record can hold.</exception>
    public RecordedEvent Decode(StoredEvent stored, TimeZoneInfo zone) => new(Read(stored), MetadataOf(stored, zone));

    /// <summary>Decodes an event with its texts. If the key was destroyed, the texts are marked as erased.</summary>
    /// <exception cref="TherapyOutcomesException">TO3001: the texts were changed. TO3003: the key is missing.</exception>
    public RecordedEvent DecodeWithWords(StoredEvent stored, TimeZoneInfo zone, RecordSecret? secret) =>
        new(Read(stored, WordsOf(stored, secret)), MetadataOf(stored, zone));

    private TherapyEvent Read(StoredEvent stored, TextSlots? words = null)
    {
        try
        {
            return serializer.Read(stored.Name, stored.Schema, stored.Payload, words);
        }
        catch (TherapyOutcomesException unreadable) when (unreadable.Code == ErrorCodes.EventUnreadable)
        {
            throw new TherapyOutcomesException(unreadable.Code, $"{stored}: {unreadable.Reason}", unreadable.InnerException);
        }
    }

    private static byte[] Seal(WrittenEvent written, EventMetadata metadata, RecordSecret? secret)
    {
        var blob = TextBlob.Write(written.Words);
        return secret is null ? blob : SealedBytes.Seal(secret.TextKey, blob, TextBinding.Of(metadata.Record, metadata.Version, written.Name, written.Schema));
    }

    private static TextSlots WordsOf(StoredEvent stored, RecordSecret? secret)
    {
        if (stored.Texts.IsEmpty)
        {
            return TextSlots.Of([]);
        }

        if (stored.KeyId is not { } keyId)
        {
            return TextSlots.Of(Words(stored, stored.Texts.Span));
        }

        if (secret is null || secret.KeyId != keyId)
        {
            throw new TherapyOutcomesException(ErrorCodes.KeyUnreadable, $"The key of {stored.Key} is missing. Give this process the master keys with which its texts were sealed.");
        }

        return secret.IsDestroyed ? TextSlots.Erased() : TextSlots.Of(Words(stored, Open(stored, secret)));
    }

    private static byte[] Open(StoredEvent stored, RecordSecret secret)
    {
        try
        {
            return SealedBytes.Open(secret.TextKey, stored.Texts.Span, TextBinding.Of(stored.Key, stored.Version, stored.Name, stored.Schema));
        }
        catch (CryptographicException)
        {
            throw Changed(stored);
        }
    }

    private static List<string> Words(StoredEvent stored, ReadOnlySpan<byte> blob)
    {
        try
        {
            return TextBlob.Read(blob);
        }
        catch (JsonException)
        {
            throw Changed(stored);
        }
    }

    private static TherapyOutcomesException Changed(StoredEvent stored) =>
        new(ErrorCodes.EventUnreadable, $"The texts of {stored} were changed after they were stored, or moved from another event.");

    private static EventMetadata MetadataOf(StoredEvent stored, TimeZoneInfo zone) => !RecordLimits.Contains(stored.OccurredAt) || !RecordLimits.Contains(stored.RecordedAt)
        ? throw new TherapyOutcomesException(ErrorCodes.EventUnreadable, $"{stored} has a time that no record can hold. Allowed: {RecordLimits.AllowedDays}.")
        : new()
        {
            Record = stored.Key,
            Version = stored.Version,
            EventId = stored.EventId,
            Command = stored.Command,
            Cause = stored.Cause,
            Actor = stored.Actor,
            OccurredAt = stored.OccurredAt,
            Day = ClinicCalendar.DayOfFact(stored.OccurredAt, zone),
            RecordedAt = stored.RecordedAt,
            WorkflowVersion = stored.WorkflowVersion,
            PolicyFingerprint = stored.PolicyFingerprint,
            IsImported = stored.IsImported,
        };
}
