using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Calls the facts of a record by what and when they are, so that nobody has to know their ids.</summary>
internal static class FactLabels
{
    private const int MostOfAText = 60;

    public static Dictionary<string, string> Of(FormRecord record, DashboardWords words)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (record.Episode is { } episode)
        {
            Add(episode.Care.Sessions, "Session", session => (session.Id, session.Recording));
            Add(episode.Measurement.Observations, "Observation", observation => (observation.Id, observation.Recording));
            Add(episode.Planning.TreatmentConsents, "TreatmentConsent", consent => (consent.Id, consent.Recording));
            Add(episode.Documentation.Notes, "Note", note => (note.Id, note.Recording));
            Add(episode.Monitoring.Reactions, "Reaction", reaction => (reaction.Id, reaction.Recording));
            Add(episode.Relationship.Concerns, "Concern", concern => (concern.Id, concern.Recording));
            Add(episode.Feedback.Requests, "FeedbackRequest", request => (request.Id, request.Recording));
            AddOthers(labels, episode, record, words);
        }

        if (record.Client is { } client)
        {
            Add(client.Privacy.Consents, "Consent", consent => (consent.Id, consent.Recording));
            Add(client.ErasureHolds, "ErasureHold", hold => (hold.Id, hold.Recording));
        }

        return labels;

        void Add<T>(IEnumerable<T> facts, string kind, Func<T, (FactId Id, EventMetadata Recording)> of)
        {
            foreach (var (id, recording) in facts.Select(of))
            {
                labels[id.Value] = words.With($"forms.fact.{kind}", words.Day(recording.Day));
            }
        }
    }

    private static void AddOthers(Dictionary<string, string> labels, Episode episode, FormRecord record, DashboardWords words)
    {
        foreach (var score in episode.Measurement.Scores)
        {
            labels[score.Id.Value] = words.With("forms.fact.Score", words.Day(score.Day), score.Measure.Value, score.Value.ToString("0.##", words.Culture));
        }

        foreach (var goal in episode.Care.Goals)
        {
            var text = goal.Text.HasWords ? goal.Text.Reveal() : string.Empty;
            labels[goal.Id.Value] = words.With("forms.fact.Goal", words.Day(goal.Recording.Day)) + (text.Length == 0 ? "" : ": " + Short(text));
        }

        foreach (var referral in episode.Referral.Cases)
        {
            labels[referral.Id.Value] = PrivateMatter.Is(referral, record.Client, record.Policy)
                ? words.With("forms.fact.Private", words.Day(referral.Recording.Day))
                : words.With("forms.fact.Referral", words.Day(referral.Recording.Day), Name(referral.Recipient));
        }

        foreach (var referral in episode.Referral.Inbound)
        {
            labels[referral.Id.Value] = words.With("forms.fact.InboundReferral", words.Day(referral.Recording.Day), Name(referral.From));
        }
    }

    private static string Name(Professional professional) => professional.Name is { HasWords: true, IsBlank: false } name ? Short(name.Reveal()) : professional.Kind.Value;

    private static string Short(string text) => text.Length <= MostOfAText ? text : text[..MostOfAText] + "…";
}
