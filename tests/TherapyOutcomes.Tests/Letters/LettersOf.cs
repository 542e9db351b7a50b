namespace TherapyOutcomes.Tests.Letters;

/// <summary>Letters about records that no command leads to.</summary>
internal static class LettersOf
{
    /// <summary>The summary after the words of self-care were erased.</summary>
    public static ClientLetter Erased(TestEpisode care)
    {
        var episode = care.Read();
        var talks = episode.Communication.Discussions.Select(talk => new Recorded<ImprovementDiscussed>(
            talk.Event with { SelfCare = [.. talk.Event.SelfCare!.Value.Select(Erased)] }, talk.Metadata));
        var context = new DecisionContext { Client = new(), Policy = care.Clinic.Policy, Rules = care.Clinic.Rules, Now = care.Clinic.Now };
        var view = context.For(episode with { Communication = episode.Communication with { Discussions = [.. talks] } }, command: null);
        return ClientLetters.Write(LetterKind.Summary, "en", LetterReader.Client, view, view, care.Clinic.Rules);
    }

    private static SelfCareStep Erased(SelfCareStep step) =>
        step with { What = ClientText.Erased(step.What.Features, token: null), HowOften = ClientText.Erased(step.HowOften.Features, token: null), When = ClientText.Erased(step.When.Features, token: null) };
}
