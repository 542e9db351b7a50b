namespace TherapyOutcomes.Letters;

/// <summary>Writes why the letter is written and what it asks.</summary>
internal static class ReasonSections
{
    public static IEnumerable<LetterSection> Of(LetterSources sources)
    {
        yield return sources.Section("reason", Reasons(sources));
        yield return sources.Section("question", [Question(sources)]);
    }

    private static IEnumerable<string> Reasons(LetterSources sources)
    {
        var subject = sources.Subject;
        yield return subject.Reason.IsErased
            ? sources.Say("reason.erased")
            : sources.Say(subject.Kind == ProfessionalLetterKind.Referral ? "reason.referral" : "reason.progress", ("reason", new Typed(sources.Short(subject.Reason))));
        if (subject.Urgency is { } urgency)
        {
            yield return sources.Say($"urgency.{WireNames<Urgency>.Of(urgency)}");
        }

        var episode = sources.Context.Episode;
        if (!subject.IsReport && subject.Tells(DisclosureScope.Scores) && !episode.Complaint.IsErased && !episode.Complaint.IsBlank)
        {
            yield return sources.Say(
                "complaint",
                ("complaint", new Typed(sources.Short(episode.Complaint, most: 120))),
                ("chronicity", WireNames<Chronicity>.Of(episode.Chronicity)),
                ("day", episode.Opening.Day));
        }
    }

    private static string Question(LetterSources sources) => sources.Say(sources.Subject switch
    {
        { IsReport: true } => "question.report",
        { Kind: ProfessionalLetterKind.ProgressReport } => LetterFacts.EndedOn(sources.Context) is null ? "question.progress" : "question.ended",
        { ServesFlag: true } => "question.flag",
        _ => "question.referral",
    });
}
