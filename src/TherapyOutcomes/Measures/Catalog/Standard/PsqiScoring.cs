using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>
/// Adds up the seven components of the PSQI, from 0 to 3 each. They are given as such, or computed from the answers (Buysse 1989, Psychiatry Res
/// 28:193-213). Between the bands that the authors print there are no gaps: an efficiency of 84.4% belongs to the band of 75 to 84%.
/// </summary>
internal sealed record PsqiScoring : ItemScoring
{
    private const int Components = 7;
    private const int Answered = 18;

    private const int BedTime = 0;
    private const int MinutesToSleep = 1;
    private const int GettingUpTime = 2;
    private const int HoursOfSleep = 3;
    private const int NotWithinHalfAnHour = 4;
    private const int FirstDisturbance = 5;
    private const int OtherReason = 13;
    private const int Quality = 14;
    private const int Medicine = 15;
    private const int StayingAwake = 16;
    private const int Enthusiasm = 17;

    private const decimal HoursOfADay = 24;
    private const decimal MinutesOfADay = 1440;

    public override string Allowed =>
        "7 items, the components, each a whole number from 0 to 3; or 18 items: usual bed time (hour of the day, 0 to 24), minutes to fall asleep "
        + "(0 to 1440), usual getting up time (hour of the day), hours of sleep (no more than the time in bed), then each a whole number from 0 to 3: the nine disturbances 5a to 5i, the other "
        + "reason 5j (or null), quality, medicine, staying awake, enthusiasm";

    public override string Formula => "the sum of the seven components";

    internal override bool TryScore(Answers answers, out decimal score, [NotNullWhen(false)] out string? problem)
    {
        score = 0;
        if (answers.Count == Components)
        {
            return TrySum(answers, out score, out problem);
        }

        if (answers.Count != Answered)
        {
            problem = $"{answers.Count} items given; {Components} or {Answered} expected.";
            return false;
        }

        problem = ProblemOf(answers);
        if (problem is not null)
        {
            return false;
        }

        score = At(answers, Quality)
            + OfPair(Latency(At(answers, MinutesToSleep)) + At(answers, NotWithinHalfAnHour))
            + Duration(At(answers, HoursOfSleep))
            + Efficiency(At(answers, HoursOfSleep), HoursInBed(At(answers, BedTime), At(answers, GettingUpTime)))
            + Disturbance(answers)
            + At(answers, Medicine)
            + OfPair(At(answers, StayingAwake) + At(answers, Enthusiasm));
        return true;
    }

    private static bool TrySum(Answers components, out decimal score, [NotNullWhen(false)] out string? problem)
    {
        score = 0;
        if (!components.AreFrom(0, 3, out problem) || !components.AreEnough(Components, out problem))
        {
            return false;
        }

        score = components.Sum;
        return true;
    }

    private static string? ProblemOf(Answers answers)
    {
        for (var index = 0; index < Answered; index++)
        {
            if (!IsAllowed(index, answers[index]))
            {
                return answers.Wrong(index, AllowedAt(index));
            }
        }

        var inBed = HoursInBed(At(answers, BedTime), At(answers, GettingUpTime));
        return inBed == 0 ? answers.Wrong(GettingUpTime, "a time other than the bed time")
            : At(answers, HoursOfSleep) > inBed ? answers.Wrong(HoursOfSleep, string.Create(CultureInfo.InvariantCulture, $"0 to {inBed} hours, the time in bed"))
            : null;
    }

    private static bool IsAllowed(int index, decimal? answer) => (index, answer) switch
    {
        (OtherReason, null) => true,
        (_, null or < 0) => false,
        (MinutesToSleep, { } minutes) => minutes <= MinutesOfADay,
        (BedTime or GettingUpTime or HoursOfSleep, { } hours) => hours <= HoursOfADay,
        (_, { } rating) => rating <= 3 && rating == decimal.Truncate(rating),
    };

    private static string AllowedAt(int index) => index switch
    {
        MinutesToSleep => "0 to 1440 minutes",
        HoursOfSleep => "0 to 24 hours",
        BedTime or GettingUpTime => "an hour of the day, 0 to 24",
        _ => "a whole number from 0 to 3",
    };

    private static decimal At(Answers answers, int index) => answers[index] ?? 0;

    private static decimal HoursInBed(decimal bedTime, decimal gettingUpTime) => ((gettingUpTime - bedTime) + HoursOfADay) % HoursOfADay;

    private static decimal Latency(decimal minutes) => minutes switch { <= 15 => 0, <= 30 => 1, <= 60 => 2, _ => 3 };

    private static decimal Duration(decimal hours) => hours switch { > 7 => 0, >= 6 => 1, >= 5 => 2, _ => 3 };

    private static decimal Efficiency(decimal slept, decimal inBed) => (100 * slept / inBed) switch { >= 85 => 0, >= 75 => 1, >= 65 => 2, _ => 3 };

    // The sum of two answers.
    private static decimal OfPair(decimal sum) => sum switch { 0 => 0, <= 2 => 1, <= 4 => 2, _ => 3 };

    private static decimal Disturbance(Answers answers)
    {
        var sum = 0m;
        for (var index = FirstDisturbance; index <= OtherReason; index++)
        {
            sum += At(answers, index);
        }

        return sum switch { 0 => 0, <= 9 => 1, <= 18 => 2, _ => 3 };
    }
}
