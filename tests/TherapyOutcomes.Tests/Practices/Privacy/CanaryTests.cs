using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Practices.Privacy;

/// <summary>Every command there is, with the canary in every text, in every stage: it may come out in the record alone.</summary>
public sealed class CanaryTests
{
    public static TheoryData<EpisodeStage> Stages => [.. Enum.GetValues<EpisodeStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void EveryCommand_InEveryStage_LetsNoTextOut(EpisodeStage stage)
    {
        using var heard = new Heard();
        var care = Given.Episode().In(stage).Build();
        foreach (var command in Samples.CommandTypes.Select(type => Addressed((Command)Samples.Of(type), care)))
        {
            heard.Add(command.ToString());
            heard.Add(care.Clinic.Send(command));
        }

        heard.Add(care.Evaluate());
        heard.Add(care.Read().ToString());
        heard.Add(care.Clinic.ReadClient("c1").ToString());
        heard.AddSummaries(care.Clinic.Store);

        Assert.Contains("submit", heard.Text, StringComparison.Ordinal);
        Assert.Contains("therapyoutcomes.answers", heard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Canary, heard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCommand_WithOneFieldBroken_IsRejectedWithoutRepeatingAText()
    {
        foreach (var command in Samples.CommandTypes.Select(type => (Command)Samples.Of(type)))
        {
            var wire = Samples.Wire(command);
            foreach (var field in wire.Select(pair => pair.Key).ToList())
            {
                var broken = Samples.Wire(command);
                broken[field] = new System.Text.Json.Nodes.JsonObject { [Samples.Canary] = Samples.Canary };

                var reading = CommandReader.Read(broken.ToJsonString());

                Assert.DoesNotContain(Samples.Canary, $"{reading} {reading.Error}", StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void EveryStoredEvent_ThatCantBeRead_IsNotRepeatedByTheException()
    {
        foreach (var name in Samples.EventTypes.Select(type => type.Name))
        {
            var exception = Assert.Throws<TherapyOutcomesException>(() => EventSerializer.Standard.Read(name, 1, Encoding.UTF8.GetBytes($"[\"{Samples.Canary}\"]")));

            Assert.DoesNotContain(Samples.Canary, exception.ToString(), StringComparison.Ordinal);
        }
    }

    // Sent to the story's own records, now.
    private static Command Addressed(Command command, TestEpisode care) => command switch
    {
        OpenEpisode open => open with { At = care.Clinic.Now, Episode = new("e2"), Client = new("c1"), Clinic = ClinicId.Default, PrimaryMeasure = new("ODI") },
        RecordScore score => score with { At = care.Clinic.Now, Episode = new("e1"), Clinic = ClinicId.Default, Measure = new("ODI"), Value = 30, Items = null },
        EpisodeCommand episode => episode with { At = care.Clinic.Now, Episode = new("e1"), Clinic = ClinicId.Default },
        ClientCommand client => client with { At = care.Clinic.Now, Client = new("c1"), Clinic = ClinicId.Default },
        _ => command with { At = care.Clinic.Now, Clinic = ClinicId.Default },
    };

    /// <summary>All that a host's logs, traces, metrics and screens could get to hear.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly StringBuilder _text = new();
        private readonly ActivityListener _activities;
        private readonly MeterListener _metrics = new();

        public Heard()
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == TherapyOutcomesTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity => Add($"{activity.OperationName} {activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
            };
            ActivitySource.AddActivityListener(_activities);
            _metrics.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TherapyOutcomesTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _metrics.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Add($"{instrument.Name} {count} {string.Join(' ', tags.ToArray())}"));
            _metrics.Start();
        }

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public void Add(string? text)
        {
            lock (_text)
            {
                _text.AppendLine(text);
            }
        }

        public void Add(RecordEvaluation answer)
        {
            Add(answer.ToString());
            Add($"{(answer as Answer)?.Error}");
            Add(AnswerWriter.Write(answer, MessageFormatter.English));
            Add(AnswerWriter.Write(answer, MessageFormatter.Spanish));
            foreach (var finding in answer.Findings)
            {
                Add($"{finding} {string.Join(' ', finding.Evidence)}");
            }

            foreach (var step in answer.NextSteps)
            {
                Add(step.ToString());
            }

            foreach (var recorded in (answer as Answer)?.Events ?? [])
            {
                Add($"{recorded} {recorded.Event} {recorded.Metadata}");
            }
        }

        public void AddSummaries(IRecordStore store)
        {
            foreach (var summary in ((IRecordCatalog)store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default }).GetAwaiter().GetResult())
            {
                Add(System.Text.Json.JsonSerializer.Serialize(summary));
            }
        }

        public void Dispose()
        {
            _activities.Dispose();
            _metrics.Dispose();
        }
    }
}
