using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Exports;

/// <summary>Writes the events of a record as plain text for the client.</summary>
internal static class ExportText
{
    private const string Account = "Who was told what";
    private const string Accesses = "Who saw the records";

    // Deeper than any line of the export, so that a text with line breaks cannot pass for an entry.
    private const string InnerLine = "        ";

    /// <summary>Returns what the copy says at its top about a client who was erased.</summary>
    public static string Erased(DateTimeOffset at, bool hasWords) => string.Create(
        CultureInfo.InvariantCulture,
        $"The client was erased on {at:yyyy-MM-dd}. {(hasWords ? "NOT all words about the client are gone: some could not be erased. Verify the store, and erase the client again." : "All words about the client are gone; where there were words, it says [erased].")}");

    /// <summary>Returns the account of disclosures in its own order, emergencies first.</summary>
    public static string Of(ImmutableArray<Recorded<InformationDisclosed>> account)
    {
        var text = Headed(Account);
        if (account.IsEmpty)
        {
            text.Append("\nNobody.\n");
        }

        foreach (var (disclosed, metadata) in account)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{metadata.OccurredAt:yyyy-MM-dd HH:mm zzz}, by {metadata.Actor}{(disclosed.WithoutConsent ? ", without consent" : "")}\n");
            AppendContent(text, EventSerializer.WriteShown(disclosed));
        }

        return text.ToString();
    }

    /// <summary>Returns who saw the records, newest first.</summary>
    public static string Of(ImmutableArray<AccessEntry> accesses)
    {
        var text = Headed(Accesses);
        if (accesses.IsEmpty)
        {
            text.Append("\nNobody.\n");
        }

        foreach (var entry in accesses)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{entry.At:yyyy-MM-dd HH:mm zzz}, by {entry.Actor}: {Plain(WireNames<AccessKind>.Of(entry.Kind))} of {entry.Record}\n");
        }

        return text.ToString();
    }

    public static string Of(RecordKey key, IReadOnlyCollection<RecordedEvent> history)
    {
        var text = Headed(key.ToString());
        var madeIds = ExportContent.MadeIds(history);
        foreach (var (told, metadata) in history)
        {
            var name = Plain(EventCatalog.Standard.FormOf(told).Name);
            text.Append(CultureInfo.InvariantCulture, $"\n{metadata.OccurredAt:yyyy-MM-dd HH:mm zzz}, by {metadata.Actor}: {name}\n");
            AppendContent(text, ExportContent.Of(told, madeIds));
        }

        return text.ToString();
    }

    private static StringBuilder Headed(string heading) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"\n{heading}\n{new string('=', heading.Length)}\n");

    private static void AppendContent(StringBuilder text, byte[] told)
    {
        using var content = JsonDocument.Parse(told);
        foreach (var field in content.RootElement.EnumerateObject().Where(IsSaid))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Plain(field.Name)}: {(IsNone(field) ? "none" : Value(field.Value))}\n");
        }
    }

    // That a disclosure was made without consent is said where it was. "No" beside one that the law required would claim a consent.
    private static bool IsSaid(JsonProperty field) =>
        (IsNone(field) || Value(field.Value).Length > 0) && !(field.NameEquals("withoutConsent") && field.Value.ValueKind == JsonValueKind.False);

    // A screening that found nothing found an answer.
    private static bool IsNone(JsonProperty field) =>
        field.NameEquals("positive") && field.Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString("0.####", CultureInfo.InvariantCulture),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? "-" : Value(item))),
        JsonValueKind.Object when value.TryGetProperty("erased", out _) => "[erased]",
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Where(field => Value(field.Value).Length > 0).Select(field => $"{Plain(field.Name)}: {Value(field.Value)}")),
        _ => SafeText.Indented(value.ToString(), InnerLine),
    };

    // ConsentGranted and signedOn become "consent granted" and "signed on".
    private static string Plain(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
