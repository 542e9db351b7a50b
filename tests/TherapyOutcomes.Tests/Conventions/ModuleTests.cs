using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>What a practice consists of is in its module: a forgotten part fails here, or when the library is first used.</summary>
public sealed class ModuleTests
{
    public static TheoryData<Type> Commands => [.. Concrete<Command>().Where(type => type.IsPublic)];

    public static TheoryData<Type> Events => [.. Concrete<TherapyEvent>()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_Each_IsInAModuleWithItsJson(Type command)
    {
        Assert.Contains(CommandCatalog.Forms, form => form.Type == command);
        Assert.NotNull(JsonForms.Canonical.GetTypeInfo(command));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Event_Each_IsInAModuleWithItsJsonAndItsRecord(Type @event)
    {
        var form = Assert.Single(EventCatalog.Standard.Forms, form => form.Type == @event);

        Assert.NotNull(JsonForms.Stored.GetTypeInfo(@event));
        Assert.Equal(RecordOf(@event), form.GetType().GenericTypeArguments.FirstOrDefault());
    }

    [Fact]
    public void Rule_Each_IsInAModule() =>
        Assert.Equal(Concrete<Rule>().OrderBy(type => type.Name), StandardRules.All.Select(rule => rule.GetType()).OrderBy(type => type.Name));

    [Fact]
    public void Require_AnEventThatNoRecordTakesUp_IsAnErrorThatNamesIt()
    {
        var module = StandardModules.All[0] with { Commands = [], Events = [new EventForm("GoalSet", typeof(GoalSet))] };

        Assert.Contains("GoalSet", Assert.Throws<InvalidOperationException>(() => ModuleCheck.Require([module])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_ACommandListedTwice_IsAnErrorThatNamesIt()
    {
        var module = StandardModules.All[0] with { Events = [] };

        Assert.Contains("open-episode", Assert.Throws<InvalidOperationException>(() => ModuleCheck.Require([module, module])).Message, StringComparison.Ordinal);
    }

    private static Type? RecordOf(Type @event) =>
        @event == typeof(EpisodeOpened) ? null
        : @event.IsSubclassOf(typeof(EpisodeEvent)) ? typeof(Episode)
        : @event.IsSubclassOf(typeof(ClientEvent)) ? typeof(ClientRecord)
        : @event.IsSubclassOf(typeof(ClinicEvent)) ? typeof(ClinicRecord)
        : typeof(PractitionerRecord);

    private static IEnumerable<Type> Concrete<T>() => typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T)));
}
