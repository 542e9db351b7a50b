using TherapyOutcomes.Records;

namespace TherapyOutcomes.Letters;

/// <summary>Writes what the client agreed to, or that the letter goes out without consent as an emergency.</summary>
internal static class ConsentSection
{
    public static LetterSection Of(LetterSources sources) => sources.Section("consent", Lines(sources));

    private static IEnumerable<string> Lines(LetterSources sources)
    {
        var (subject, context) = (sources.Subject, sources.Context);
        if (subject.Decision.WithoutConsent)
        {
            return [sources.Say("consent.emergency"), sources.Say("consent.limits"), sources.Say("consent.only.emergency")];
        }

        var consents = Covering(subject, [.. context.Client.Privacy.Live(DisclosurePurpose.Referral, Recipient.Of(subject.Recipient, context.Tokens), context.Today)]);
        var scope = string.Join(", ", subject.Scope.Select(item => sources.Phrases.Word("scope", WireNames<DisclosureScope>.Of(item))));
        var days = string.Join(", ", consents.Select(consent => consent.GivenOn).Distinct().Order().Select(day => WrittenDay.Of(day, sources.Phrases.Language)));
        List<string> lines = [sources.Say("consent.given", ("days", new Typed(days)), ("scope", new Typed(scope)))];
        if (consents.Select(consent => consent.ExpiresOn).Min() is { } until)
        {
            lines.Add(sources.Say("consent.until", ("day", until)));
        }

        return [.. lines, sources.Say("consent.limits"), sources.Say("consent.only")];
    }

    // Any consent to tell this recipient something is one to tell whom it is about.
    private static List<Consent> Covering(LetterSubject subject, List<Consent> live) =>
        live.Exists(consent => consent.Scope.Any(subject.Tells)) ? live.FindAll(consent => consent.Scope.Any(subject.Tells)) : live;
}
