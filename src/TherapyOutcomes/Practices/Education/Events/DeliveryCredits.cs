using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Represents the credits that a body asks for, or allows at most, from courses taught in one way.</summary>
public sealed record DeliveryCredits
{
    /// <summary>The way in which the courses are taught.</summary>
    public required EducationDelivery Delivery { get; init; }

    /// <summary>The number of credits per cycle, up to 10,000: from 0.001 as a minimum, and from 0 as a maximum.</summary>
    public required decimal Credits { get; init; }

    internal static DeliveryCredits Of(EducationDelivery delivery, decimal credits) => new() { Delivery = delivery, Credits = credits };

    internal void ValidateMinimum(InputCheck check)
    {
        check.Enumeration("delivery", Delivery);
        check.AskedCredits("credits", Credits);
    }

    internal void ValidateMaximum(InputCheck check)
    {
        check.Enumeration("delivery", Delivery);
        check.Credits("credits", Credits);
    }
}
