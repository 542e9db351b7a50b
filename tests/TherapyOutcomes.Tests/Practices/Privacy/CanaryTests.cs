using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

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

    // The two names are for the clinic's staff: the message tells them, and nothing else does.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Refusal_ThatTellsTwoNames_TellsThemInItsMessageAlone(bool isSealed)
    {
        using var heard = new Heard();
        var store = new InMemoryRecordStore();
        var care = Given.Episode().In(EpisodeStage.Treating).Build(new TestClinic(store: store, masterKeys: isSealed ? MasterKeyRing.Create() : null));
        care.Clinic.GrantConsent([DisclosureScope.Scores], recipient: $"{Samples.Canary} Haas").AssertAccepted();
        care.RecordInboundReferral(referrer: Named("Sorel")).AssertAccepted();
        care.ProposeReferral(recipient: Named("Hass")).AssertAccepted();

        foreach (var refused in new[]
        {
            care.SendReferral(scope: DisclosureScope.Scores),
            care.SendReport(scope: DisclosureScope.Scores),
            care.Clinic.Disclose(DisclosurePurpose.Referral, $"{Samples.Canary} Hass", [DisclosureScope.Scores]),
        })
        {
            Assert.False(refused.Accepted);
            Assert.All(MessageFormatter.All, formatter => Assert.Contains($"'{Samples.Canary} Haas'", AnswerWriter.Write(refused, formatter), StringComparison.Ordinal));
            heard.Add(refused);
            heard.Add($"{Assert.Throws<TherapyOutcomesException>(() => AnswerWriter.Write(refused, new ThrowingFormatter()))}");
        }

        heard.Add(care.Evaluate());
        heard.AddSummaries(store);

        Assert.Contains("submit", heard.Text, StringComparison.Ordinal);
        Assert.Contains("'[text]'", heard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Canary, heard.Text, StringComparison.Ordinal);

        static Professional Named(string name) => new() { Kind = "physician", Name = $"{Samples.Canary} {name}" };
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

    private sealed class ThrowingFormatter : IMessageFormatter
    {
        public string? Format(string key, ImmutableArray<Evidence> evidence) => throw new InvalidOperationException($"{key} {string.Join(' ', evidence)}");
    }

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
            _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
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
            foreach (var shown in ShownAnswer.Of(answer))
            {
                Add(shown);
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
