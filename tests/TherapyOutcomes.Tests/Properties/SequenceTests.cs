using System.Text;
using System.Text.Json;
using CsCheck;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>What holds of any sequence of commands.</summary>
[Trait("Speed", "Slow")]
public sealed class SequenceTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));
    private static readonly RecordKey E2 = RecordKey.For(ClinicId.Default, new EpisodeId("e2"));
    private static readonly RecordKey C1 = RecordKey.For(ClinicId.Default, new ClientId("c1"));
    private static readonly RecordKey[] Keys = [E1, E2, C1];

    [Fact]
    public Task Submit_AnySequence_LeavesVersionsWithoutGapsAndRepliesAsStored() => Drawn.HoldAsync(
        CommandGen.Sequence,
        times: 80,
        async commands =>
        {
            var clinic = new TestClinic { Now = CommandGen.End };
            foreach (var command in commands)
            {
                var before = All(clinic);
                var preview = await clinic.Service.PreviewAsync(command);
                Assert.Equal(Content(before), Content(All(clinic)));

                var answer = clinic.Send(command);

                var after = All(clinic);
                AssertSame(preview, answer);
                Assert.Equal(Content(before), Content(Prefix(after, before)));
                if (!answer.Accepted)
                {
                    Assert.Equal(Content(before), Content(after));
                }
                else if (answer.Record is { } record)
                {
                    AssertAppended(record, answer, before, after);
                }
            }

            foreach (var history in All(clinic))
            {
                Assert.Equal(Enumerable.Range(1, history.Count), history.Select(stored => (int)stored.Version));
                Assert.Equal(history.Count, history.Select(stored => (stored.Command, stored.Ordinal)).Distinct().Count());
                Assert.All(history, stored => Assert.Equal(1, stored.Schema));
            }
        });

    [Fact]
    public Task Submit_TheSameCommandIdAgain_AnswersTheSameAndAppendsNothing() => Drawn.HoldAsync(
        CommandGen.Sequence,
        times: 50,
        commands =>
        {
            var clinic = new TestClinic { Now = CommandGen.End };
            var given = new List<(Command Command, Answer Answer)>();
            foreach (var command in Named(commands))
            {
                given.Add((command, clinic.Send(command)));
            }

            var before = All(clinic);
            clinic.Now = clinic.Now.AddHours(3);
            foreach (var (command, first) in given.Where(pair => pair.Answer.Accepted && !pair.Answer.Events.IsEmpty))
            {
                var again = clinic.Send(command);

                Assert.True(again.Accepted);
                Assert.Equal((first.Record, first.Version, first.Stage), (again.Record, again.Version, again.Stage));
                Assert.Equal(first.Events.Select(Canonical.Json), again.Events.Select(Canonical.Json));

                var other = clinic.Send(command with { At = command.At.AddMilliseconds(1) });
                Assert.False(other.Accepted);
                Assert.Equal("REC003", Assert.Single(other.Findings).Rule.Id);
            }

            Assert.Equal(Content(before), Content(All(clinic)));
            return Task.CompletedTask;
        });

    [Fact]
    public Task Decide_AnySequence_FoldsToWhatReplayGives() => Drawn.HoldAsync(
        CommandGen.Sequence,
        times: 100,
        commands =>
        {
            var folded = Fold(commands);

            foreach (var (key, episode) in folded.Episodes)
            {
                var replayed = EpisodeEvolver.Replay(key, folded.Stored(key).Select(stored => EventCodec.Standard.DecodeWithWords(stored, TimeZoneInfo.Utc, secret: null)));
                Canonical.AssertSame(episode, replayed);
            }

            Canonical.AssertSame(folded.Client, ClientEvolver.Replay(folded.Stored(C1).Select(stored => EventCodec.Standard.DecodeWithWords(stored, TimeZoneInfo.Utc, secret: null))));
            return Task.CompletedTask;
        });

    [Fact]
    public Task Assess_AnySequence_ExtendedOrWalkedAnewIsTheSame() => Drawn.HoldAsync(
        CommandGen.Sequence,
        times: 150,
        commands =>
        {
            var clinic = new TestClinic { Now = CommandGen.End };
            var policy = new ClinicPolicy();
            Assert.NotEmpty(policy.Fingerprint); // computed once, so that it is no difference below
            var folded = FoldedRecord.Empty(E1, TimeZoneInfo.Utc);
            foreach (var command in commands)
            {
                clinic.Send(command);
                folded = folded.With([.. clinic.ReadStored(E1).Skip((int)folded.Version)], EventCodec.Standard);
                if (folded.Episode is { } episode)
                {
                    Canonical.AssertSame(EpisodeAssessment.Of(episode, new ClientRecord(), policy), folded.Assess(new ClientRecord(), policy));
                }
            }

            return Task.CompletedTask;
        });

    [Fact]
    public void Sequence_ManyOfThem_GoFarEnoughToTellSomething()
    {
        var missing = new HashSet<string>
        {
            "ImprovementFound", "Documented", "GainLost", "GainRegained", "ImprovementWithdrawn", "Sustained", "PlanSettled", "Discontinued",
            "Resumed", "RedFlagOpened", "RedFlagClosed", "ReactionOpened", "ReactionClosed", "InformationDisclosed",
        };
        var random = new PCG(1, 2026); // the same sequences each time
        for (var drawn = 0; missing.Count > 0 && drawn < 5_000; drawn++)
        {
            var folded = Fold(CommandGen.Sequence.Generate(random, null, out _));

            missing.ExceptWith(Keys.SelectMany(folded.Stored).Select(stored => stored.Name));
        }

        Assert.Empty(missing);
    }

    private static Folded Fold(IEnumerable<Command> commands)
    {
        var folded = new Folded();
        foreach (var command in Named(commands))
        {
            folded.Take(command);
        }

        return folded;
    }

    private static IEnumerable<Command> Named(IEnumerable<Command> commands) =>
        commands.Select((command, index) => command with { CommandId = new CommandId($"n{index}") });

    private static void AssertSame(Answer preview, Answer answer)
    {
        Assert.Equal(RandomIds.Blanked(AnswerWriter.Write(preview)), RandomIds.Blanked(AnswerWriter.Write(answer)));
        Assert.Equal(preview.ReviewAt, answer.ReviewAt);
        Assert.Equal(preview.Events.Select(Content), answer.Events.Select(Content));

        // A death is known by the id of its event, which is another one each time.
        static string Content(RecordedEvent recorded) => RandomIds.Blanked(Canonical.Json(recorded.Event));
    }

    // What the answer tells is what came to be stored, or what was stored before by the same command id.
    private static void AssertAppended(RecordKey record, Answer answer, IReadOnlyList<StoredEvent>[] before, IReadOnlyList<StoredEvent>[] after)
    {
        var history = after[Array.IndexOf(Keys, record)];
        var own = answer.Events.Where(recorded => recorded.Metadata.Record == record).ToList();
        var appended = history.Count - before[Array.IndexOf(Keys, record)].Count;
        Assert.True(appended == 0 || appended == own.Count);
        if (appended > 0)
        {
            Assert.Equal(history.Count, answer.Version);
        }

        Assert.Equal(
            own.Select(Canonical.Json),
            history.Take((int)answer.Version).TakeLast(own.Count).Select(stored => Canonical.Json(EventCodec.Standard.DecodeWithWords(stored, TimeZoneInfo.Utc, secret: null))));
    }

    private static IReadOnlyList<StoredEvent>[] All(TestClinic clinic) => [.. Keys.Select(clinic.ReadStored)];

    private static IReadOnlyList<StoredEvent>[] Prefix(IReadOnlyList<StoredEvent>[] after, IReadOnlyList<StoredEvent>[] before) =>
        [.. after.Zip(before, (all, some) => all.Take(some.Count).ToList())];

    private static string Content(IEnumerable<IReadOnlyList<StoredEvent>> histories)
    {
        var text = new StringBuilder();
        foreach (var stored in histories.SelectMany(history => history))
        {
            text.Append(JsonSerializer.Serialize(stored with { Payload = default })).Append(Convert.ToHexString(stored.Payload.Span)).Append('\n');
        }

        return text.ToString();
    }
}
