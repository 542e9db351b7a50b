using System.Text.Json;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

public sealed class FormWordsTests
{
    private static readonly DashboardWords[] Languages = [DashboardWords.English, DashboardWords.Spanish];

    [Fact]
    public void Commands_OfTheSchema_AllHaveAFormAnAreaAndAPractice()
    {
        using var schema = JsonDocument.Parse(CommandSchema.Write());
        var names = schema.RootElement.GetProperty("oneOf").EnumerateArray().Select(one => one.GetProperty("$ref").GetString()!.Split('/')[^1]);

        Assert.Equal(names.Order(StringComparer.Ordinal), AllForms.Commands);
        Assert.All(AllForms.Commands, command => Assert.NotNull(CommandAreas.OfName(command)));
    }

    [Fact]
    public void Words_EveryCommandAndField_AreThereInBothLanguages()
    {
        foreach (var words in Languages)
        {
            foreach (var command in AllForms.Commands)
            {
                Assert.NotEmpty(FormWords.Command(words, command));
                Assert.All(AllForms.AllFields(command), field => Assert.NotEmpty(FormWords.Label(words, command, field.Path)));
            }
        }
    }

    [Fact]
    public void Words_EveryChoice_AreThereInBothLanguages()
    {
        foreach (var words in Languages)
        {
            var choices = AllForms.Commands.SelectMany(AllForms.AllFields).Where(field => field.ChoiceName is not null);
            Assert.All(
                choices.SelectMany(field => field.Options.Select(option => $"choices.{field.ChoiceName}.{option.Value}")).Distinct(),
                key => Assert.True(words.Find(key) is { Length: > 0 }, $"{words.Language}: {key}"));
        }
    }

    [Fact]
    public void Words_EveryEvent_AreThereInBothLanguages()
    {
        var events = typeof(TherapyEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(TherapyEvent)) && !type.IsAbstract);

        Assert.All(events, type => Assert.All(Languages, words => Assert.True(words.Find($"episodes.event.{type.Name}") is { Length: > 0 }, type.Name)));
    }

    [Fact]
    public void Words_EveryFieldOfAnEvent_AreThereInBothLanguages()
    {
        var events = typeof(TherapyEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(EpisodeEvent)) && !type.IsAbstract && !type.IsAssignableTo(typeof(StageMoved)) && !type.Name.EndsWith("ReminderRaised", StringComparison.Ordinal));
        var fields = events.SelectMany(type => type.GetProperties()).Where(property => !Attribute.IsDefined(property, typeof(System.Text.Json.Serialization.JsonIgnoreAttribute)))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Distinct();

        var missing = fields.Where(field => Languages.Any(words => words.Find($"episodes.field.{field}") is null && words.Find($"fields.{field}") is null));

        Assert.Empty(missing);
    }

    [Fact]
    public void Label_FieldOfARow_IsThatOfTheList() =>
        Assert.Equal("What to do", FormWords.Label(DashboardWords.English, "discuss-improvement", "selfCare[2].what"));

    [Fact]
    public void Label_FieldThatDiffersByCommand_IsItsOwn() =>
        Assert.NotEqual(FormWords.Label(DashboardWords.English, "correct", "what"), FormWords.Label(DashboardWords.English, "record-missed", "what"));
}
