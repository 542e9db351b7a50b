using CsCheck;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Tests.Practices.Education.State;

public sealed class EducationCreditsTests
{
    private static readonly DateOnly CycleStart = new(2026, 1, 1);

    [Fact]
    public void Counted_WithoutMaximums_IsEverything()
    {
        var credits = Of(Requirement(), Course("a", 7, "hands-on"), Course("b", 2.5m, "ethics", EducationDelivery.SelfPaced));

        Assert.Equal((9.5m, 0m), (credits.Counted, credits.Uncounted));
    }

    // A board that wants at most half of 16 hours online, read as at most 8 self-paced.
    [Theory]
    [InlineData(7.5, 7.5)]
    [InlineData(8, 8)]
    [InlineData(8.5, 8)]
    [InlineData(16, 8)]
    public void Counted_WithAMaximumByDelivery_StopsThere(double selfPaced, double counted)
    {
        var requirement = Requirement() with { DeliveryMaximums = [DeliveryCredits.Of(EducationDelivery.SelfPaced, 8)] };

        var credits = Of(requirement, Course("a", (decimal)selfPaced, "hands-on", EducationDelivery.SelfPaced));

        Assert.Equal((decimal)counted, credits.Counted);
        Assert.Equal((decimal)(selfPaced - counted), credits.Uncounted);
        Assert.Equal((decimal)counted, credits.CountedIn("hands-on"));
        Assert.Equal((decimal)counted, credits.CountedIn(EducationDelivery.SelfPaced));
    }

    [Theory]
    [InlineData(2.9, 2.9)]
    [InlineData(3, 3)]
    [InlineData(3.1, 3)]
    public void Counted_WithAMaximumByCategory_StopsThere(double business, double counted)
    {
        var requirement = Requirement() with { CategoryMaximums = [CategoryCredits.Of("business", 3)] };

        var credits = Of(requirement, Course("a", (decimal)business, "Business"), Course("b", 1, "ethics"));

        Assert.Equal((decimal)counted + 1, credits.Counted);
        Assert.Equal((decimal)counted, credits.CountedIn("business"));
        Assert.Equal((decimal)counted + 1, credits.CountedIn(EducationDelivery.InPerson));
    }

    [Fact]
    public void Counted_WithAMaximumOfNothing_IsNothing()
    {
        var requirement = Requirement() with { DeliveryMaximums = [DeliveryCredits.Of(EducationDelivery.SelfPaced, 0)] };

        Assert.Equal(0, Of(requirement, Course("a", 4, "ethics", EducationDelivery.SelfPaced)).Counted);
    }

    [Fact]
    public void CountedIn_WithoutACourse_IsNothing()
    {
        var credits = Of(Requirement());

        Assert.Equal((0m, 0m, 0m), (credits.Counted, credits.CountedIn("ethics"), credits.CountedIn(EducationDelivery.LiveOnline)));
    }

    // Taken again, recorded in two categories, or recorded again to mend a mistake.
    [Theory]
    [InlineData(30, 3)]
    [InlineData(3, 30)]
    public void Counted_OfTheSameTitle_IsThatOfTheNewestRecord(int first, int newest)
    {
        var credits = Of(
            Requirement(),
            Course("a", first, "ethics") with { Title = Title("Online anatomy") },
            Course("b", newest, "hands-on") with { Title = Title(" online Anatomy. "), CompletedOn = CycleStart.AddDays(9) });

        Assert.Equal(((decimal)newest, (decimal)first), (credits.Counted, credits.Uncounted));
        Assert.Equal(((decimal)newest, 0m), (credits.CountedIn("hands-on"), credits.CountedIn("ethics")));
    }

    [Fact]
    public void Counted_OfCoursesWithoutATitle_IsThatOfAll()
    {
        var credits = Of(Requirement(), Course("a", 3, "ethics") with { Title = Title(" ") }, Course("b", 2, "ethics") with { Title = Title(" ") });

        Assert.Equal(5, credits.Counted);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Counted_OfACourse_NeedsADayInTheCycleUpToToday(int day, bool counts)
    {
        var requirement = Requirement();
        var facts = new EducationState { Courses = [new(Course("a", 4, "ethics") with { CompletedOn = CycleStart.AddDays(day) }, null!)] };
        var today = CycleStart.AddDays(30);

        Assert.Equal(counts ? 4 : 0, EducationCredits.In(EducationCycle.Of(requirement, today), requirement, facts, today).Counted);
    }

    // Against every way of counting whole credits, tried one by one.
    [Fact]
    public void Counted_UnderMaximumsOfBothKinds_IsTheMostThatAnyWayOfCountingGives() => Gen
        .Select(Gen.Int[0, 3].Array[6], Gen.Int[0, 6].Array[2], Gen.Int[0, 6].Array[3])
        .Sample((earned, byCategory, byDelivery) =>
        {
            var requirement = Requirement() with
            {
                CategoryMaximums = [.. byCategory.Select((credits, category) => CategoryCredits.Of(Category(category), credits))],
                DeliveryMaximums = [.. byDelivery.Select((credits, delivery) => DeliveryCredits.Of((EducationDelivery)delivery, credits))],
            };
            var courses = earned.Select((credits, cell) => Course($"course-{cell}", credits, Category(cell / 3), (EducationDelivery)(cell % 3)));

            Assert.Equal(MostThatCounts(earned, byCategory, byDelivery), Of(requirement, [.. courses]).Counted);
        });

    private static int MostThatCounts(int[] earned, int[] byCategory, int[] byDelivery) =>
        Ways(earned).Where(way => Enumerable.Range(0, 2).All(category => way[(category * 3)..(category * 3 + 3)].Sum() <= byCategory[category]))
            .Where(way => Enumerable.Range(0, 3).All(delivery => way[delivery] + way[delivery + 3] <= byDelivery[delivery]))
            .Max(way => way.Sum());

    private static IEnumerable<int[]> Ways(int[] earned) => earned is []
        ? [[]]
        : Ways(earned[1..]).SelectMany(rest => Enumerable.Range(0, earned[0] + 1).Select(first => (int[])[first, .. rest]));

    private static string Category(int index) => index == 0 ? "hands-on" : "ethics";

    private static EducationCredits Of(EducationRequirementSet requirement, params EducationRecorded[] courses)
    {
        var facts = new EducationState { Courses = [.. courses.Select(course => new Recorded<EducationRecorded>(course, null!))] };
        var today = CycleStart.AddDays(30);
        return EducationCredits.In(EducationCycle.Of(requirement, today), requirement, facts, today);
    }

    private static EducationRequirementSet Requirement() =>
        new() { Body = "Board", PeriodMonths = 24, StartsOn = CycleStart, Credits = 16, CategoryMinimums = [] };

    private static EducationRecorded Course(string id, decimal credits, string category, EducationDelivery delivery = EducationDelivery.InPerson) => new()
    {
        Course = new(id),
        Title = Title(id),
        Credits = credits,
        Category = category,
        Delivery = delivery,
        Topics = [],
        CompletedOn = CycleStart.AddDays(5),
    };

    private static ClientText Title(string title) => NameTokens.Plain.Mark(title);
}
