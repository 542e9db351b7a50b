using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>Puts a letter to a professional together. It tells what its scope holds and nothing else.</summary>
internal sealed class ProfessionalWriter(LetterSources sources, ProfessionalLetterRequest request)
{
    public ImmutableArray<DisclosureScope> Scope => sources.Subject.Scope;

    public bool IsEnglish => sources.Phrases.IsEnglish;

    public string Title => sources.Say(
        sources.Subject.Kind == ProfessionalLetterKind.Referral ? "title.referral"
        : LetterFacts.EndedOn(sources.Context) is null ? "title.progress"
        : "title.final");

    public IEnumerable<ClientText> Head()
    {
        var (context, recipient) = (sources.Context, sources.Subject.Recipient);
        yield return sources.Say("head.to", ("name", Line(recipient.Name)), ("kind", new Typed(sources.Phrases.NameOf(recipient.Kind))));
        if (string.Join(", ", new[] { context.Policy.ClinicName, context.Policy.ClinicPhone }.OfType<string>()) is { Length: > 0 } clinic)
        {
            yield return sources.Say("head.from", ("clinic", new Typed(clinic)));
        }

        yield return sources.Say("head.therapist", ("therapist", Line(request.Therapist ?? context.Episode.Practitioner.Value)));
        yield return sources.Say("head.date", ("day", context.Today));
        yield return request.Client is { } client
            ? sources.Say("head.client", ("client", Line(client)))
            : sources.Say("head.file", ("client", Line(context.Episode.Client.Value)));
    }

    public IEnumerable<LetterSection> Sections() =>
    [
        .. ReasonSections.Of(sources),
        .. new[] { SafetySection.Of(sources), ScoreSection.Of(sources), CareSection.Of(sources), PlanSection.Of(sources), OpenSection.Of(sources) }.OfType<LetterSection>(),
        ConsentSection.Of(sources),
    ];

    private static Typed Line(ClientText text) => new(LetterLine.Of(text));
}
