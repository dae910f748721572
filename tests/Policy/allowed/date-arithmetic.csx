// value: 2024-03-011.502/29/2024
new DateTime(2024, 2, 28).AddDays(2).ToString("yyyy-MM-dd") + TimeSpan.FromMinutes(90).TotalHours + new DateOnly(2024, 1, 31).AddMonths(1)
