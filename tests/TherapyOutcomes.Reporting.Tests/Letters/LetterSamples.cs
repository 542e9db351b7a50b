using System.Text.Json;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Reporting.Tests.Letters;

/// <summary>Letters and cards to put on pages, which the library writes from one story.</summary>
internal static class LetterSamples
{
    /// <summary>A text of ordinary length.</summary>
    public const string Short = "stretch the neck";

    /// <summary>A text of 400 characters, the longest that a letter to a professional quotes.</summary>
    public static readonly string Long = string.Concat(Enumerable.Repeat("turning the head to the left still hurts after an hour at the desk, but less than before; ", 5))[..400];

    private const string Flag = """{"type":"report-red-flag","at":"2026-03-02T11:00:00Z","actor":"pat","episode":"e1","flag":"cord-compression","detail":"clumsy hands"}""";
    private const string OtherFlag = """{"type":"report-red-flag","at":"2026-03-02T11:01:00Z","actor":"pat","episode":"e1","flag":"cervical-artery","detail":"dizzy"}""";
    private const string Discharge = """{"type":"discharge","at":"2026-03-02T11:00:00Z","actor":"pat","episode":"e1","kind":"goals-met","advice":"@TEXT@"}""";

    private static readonly IReadOnlyList<DisclosureScope> All = Enum.GetValues<DisclosureScope>();

    /// <summary>A letter to the client or to two guardians, with three steps of self-care.</summary>
    public static ClientLetter Client(LetterKind kind = LetterKind.Summary, string language = "en", LetterReader reader = LetterReader.Client, string text = Short)
    {
        var clinic = Play(text, kind == LetterKind.DischargeSummary ? [Discharge] : []);
        return Done(clinic.Service.WriteLetterAsync(ClinicId.Default, new("e1"), kind, language, reader: reader));
    }

    /// <summary>A referral letter with all scopes, four measures, open red flags and, by default, texts of 400 characters.</summary>
    public static ProfessionalLetter Referral(string language = "en", string? text = null) => Professional("ref1", language, text ?? Long, Flag, OtherFlag);

    /// <summary>A progress report after the end of care with all scopes, four measures and texts of 400 characters.</summary>
    public static ProfessionalLetter Report(string language = "en", string? text = null) => Professional("in1", language, text ?? Long, Discharge);

    /// <summary>The card at the end of the story, with an open red flag or without one.</summary>
    public static ClientCard Card(string language = "en", bool isFlagged = false) =>
        Done(Play(Short, isFlagged ? [Flag] : []).Service.WriteCardAsync(ClinicId.Default, new("e1"), language));

    /// <summary>A letter that is refused, because nothing is better.</summary>
    public static ClientLetter RefusedClient() => new TestClinic().OpenEpisode().Letter();

    /// <summary>A letter that is refused, because the client has not agreed to it.</summary>
    public static ProfessionalLetter RefusedProfessional()
    {
        var care = new TestClinic().OpenEpisode();
        care.ProposeReferral().AssertAccepted();
        return Done(care.Clinic.Service.WriteProfessionalLetterAsync(new() { Episode = new("e1"), Referral = new("ref1") }));
    }

    private static ProfessionalLetter Professional(string referral, string language, string text, params string[] more) =>
        Done(Play(text, more).Service.WriteProfessionalLetterAsync(new()
        {
            Episode = new("e1"),
            Referral = new(referral),
            Scope = [.. All],
            Client = text.Length > 100 ? "Rowan Example, born 4 May 1980" : text,
            Therapist = text.Length > 100 ? "Pat Example, licensed massage therapist" : text,
            Language = language,
        }));

    // The story has the same text wherever somebody types one.
    private static TestClinic Play(string text, params IEnumerable<string> more)
    {
        var clinic = new TestClinic(new ClinicPolicy { ClinicName = "Hazel Lane Massage", ClinicPhone = "555 0100" });
        var typed = JsonSerializer.Serialize(text)[1..^1];
        foreach (var line in Repository.Read("tests/Shared/Letters/story.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(more))
        {
            clinic.Play(line.Replace("@TEXT@", typed, StringComparison.Ordinal)).AssertAccepted();
        }

        return clinic;
    }

    private static T Done<T>(Task<T?> writing)
        where T : class => writing.GetAwaiter().GetResult()!;
}
