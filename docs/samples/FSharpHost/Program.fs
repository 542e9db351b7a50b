/// Embeds TherapyOutcomes in F#: commands go in as records, and every answer is a value to match on.
module FSharpHost

open System
open System.Collections.Immutable
open System.Globalization
open Microsoft.Extensions.DependencyInjection
open TherapyOutcomes
open TherapyOutcomes.Commands
open TherapyOutcomes.Vault

let private say key evidence = MessageFormatter.English.Format(key, evidence)

/// Puts an answer into words: what comes next, or why nothing was recorded.
let private describe (answer: Answer) =
    match answer.Outcome with
    | AnswerOutcome.Accepted when answer.NextSteps.IsEmpty -> $"Accepted, {answer.Stage}: nothing to do right now."
    | AnswerOutcome.Accepted ->
        let step = answer.NextSteps[0]
        let day = step.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        $"Accepted, {answer.Stage}: {step.Command} by {day}. {say step.MessageKey step.Evidence}"
    | AnswerOutcome.Refused ->
        let finding = answer.Findings[0]
        $"Refused by {finding.Rule.Id}: {say finding.MessageKey finding.Evidence}"
    | outcome -> $"{outcome}: {answer.Error.Message}"

let private treat (service: OutcomeService) =
    let episode, therapist, odi = EpisodeId "e1", ActorId "p1", MeasureId "ODI"
    let start = TimeProvider.System.GetUtcNow().AddDays -28.0

    task {
        let! opened =
            service.SubmitAsync(
                OpenEpisode(
                    Episode = episode,
                    Actor = therapist,
                    At = start,
                    Client = ClientId "c1",
                    Practitioner = PractitionerId "p1",
                    Complaint = ClientText "low back pain",
                    PrimaryMeasure = odi,
                    Chronicity = Chronicity.Chronic
                )
            )

        let! before = service.SubmitAsync(RecordScore(Episode = episode, Actor = therapist, At = start, Measure = odi, Value = Nullable 40M))

        let! session =
            service.SubmitAsync(
                RecordSession(
                    Episode = episode,
                    Actor = therapist,
                    At = start,
                    Session = FactId "s1",
                    Techniques = ImmutableArray.Create(Term "swedish"),
                    Minutes = 60,
                    Areas = ImmutableArray.Create(Term "back")
                )
            )

        let! check =
            service.SubmitAsync(CheckReactions(Episode = episode, Actor = therapist, At = start.AddDays 2.0, Session = FactId "s1", Found = ReactionsFound.None))

        let later = start.AddDays 14.0
        let! after = service.SubmitAsync(RecordScore(Episode = episode, Actor = therapist, At = later, Measure = odi, Value = Nullable 26M))

        // One good score is not a success that has lasted, so this is refused.
        let! celebration =
            service.SubmitAsync(
                Celebrate(
                    Episode = episode,
                    Actor = therapist,
                    At = later,
                    Kind = CelebrationKind.Verbal,
                    Message = ClientText "You kept at it",
                    Audience = CelebrationAudience.Private
                )
            )

        return [ opened; before; session; check; after; celebration ]
    }

[<EntryPoint>]
let main _ =
    let services = ServiceCollection()
    services.AddTherapyOutcomes(fun outcomes -> outcomes.UseInMemoryStore().UseMasterKeys(MasterKeyRing.Create()) |> ignore) |> ignore
    use provider = services.BuildServiceProvider()
    use scope = provider.CreateScope()
    let answers = treat(scope.ServiceProvider.GetRequiredService<OutcomeService>()).GetAwaiter().GetResult()
    answers |> List.iter (describe >> printfn "%s")
    0
